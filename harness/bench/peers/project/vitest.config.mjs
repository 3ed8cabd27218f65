export default { test: { globals: true, include: ['**/*.ordinary.ts'] } };
