import { StringDecoder } from 'node:string_decoder';

export class Lines {
  private decoder = new StringDecoder('utf8');
  private text = '';

  push(bytes: Buffer): string[] {
    this.text += this.decoder.write(bytes);
    const parts = this.text.split('\n');
    this.text = parts.pop() ?? '';
    return parts.map((part) => part.replace(/\r$/, ''));
  }

  end(): string | null {
    const rest = this.text + this.decoder.end();
    this.text = '';
    return rest.length > 0 ? rest : null;
  }
}
