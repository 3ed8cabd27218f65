import type { Site } from './site';

/** A program that serves the site, and what it can be asked. */
export interface WebServer {
  name: string;
  program: string;
  /** The packages of apt that bring it. */
  packages: string;
  /** Writes the configuration into the state folder of the site and gives the arguments of the program. */
  argsFor(site: Site, port: number): string[];
  /** What it can do beside serving files. */
  traits: {
    /** Whether a connection stays open for the next request. */
    keepsOpen: boolean;
    /** The path of a page it sends in chunks. */
    chunked?: string;
    /** Whether it packs pages, or the command that brings what it needs for that. */
    gzip: boolean | { install: string };
    /** Whether it can be told to send clients on with each of the redirect codes. */
    redirects: boolean;
    /** Whether it can hand a POST to a program. */
    posts: boolean;
  };
}
