import * as tus from 'tus-js-client';
import type { Session } from './session';

export type Progress = { sent: number; total: number };

/** Uploads a file in the tus protocol. It goes on where it was after a lost connection, a restart of the server, and a pause. */
export class FileUpload {
  readonly #upload: tus.Upload;
  #assetId: string | null = null;

  constructor(file: File, session: Session, events: { progressed: (progress: Progress) => void; done: (assetId: string) => void; failed: (problem: string) => void }) {
    this.#upload = new tus.Upload(file, {
      endpoint: new URL('/uploads', location.href).href,
      metadata: { filename: file.name, isPublic: 'true' },
      chunkSize: 1024 * 1024,
      retryDelays: Array.from({ length: 60 }, (_, attempt) => Math.min(500 * 2 ** attempt, 4_000)),
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        if (session.isExpiring) await session.renew();
        request.setHeader('Authorization', `Bearer ${session.accessToken}`);
      },
      onAfterResponse: (_request, response) => {
        this.#assetId = response.getHeader('Media-Asset-Id') ?? this.#assetId;
      },
      onProgress: (sent, total) => events.progressed({ sent, total }),
      onSuccess: () => (this.#assetId ? events.done(this.#assetId) : events.failed('The file has arrived, but is not ready yet.')),
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null;
        events.failed(response?.getHeader('Media-Asset-Error-Message') ?? 'The file could not be uploaded.');
      },
    });
  }

  start = () => this.#upload.start();
  pause = () => void this.#upload.abort();
  cancel = () => void this.#upload.abort(true).catch(() => {});
}
