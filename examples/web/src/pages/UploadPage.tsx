import { useEffect, useRef, useState, type DragEvent, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../api/graphql';
import { FileUpload, type Progress } from '../api/upload';
import { Icon } from '../parts/Icon';
import { SignInNotice } from '../parts/Notice';
import { useDevice, useUser } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

const GenresQuery = graphql(`
  query Genres {
    genres(first: 50, order: [{ name: ASC }]) { nodes { id name } }
  }
`);

const UploadCover = graphql(`
  mutation UploadCover($file: Upload!) {
    uploadMediaAsset(input: { file: $file, isPublic: true }) {
      mediaAsset { id }
      errors { __typename ... on Error { message } }
    }
  }
`);

const CreateTrack = graphql(`
  mutation CreateTrack($input: CreateTrackInput!) {
    createTrack(input: $input) {
      track { id title }
      errors { __typename ... on Error { message path } }
    }
  }
`);

/** Publishes a track: the recording in the tus protocol, which survives lost connections, and the cover within a mutation. */
export default function UploadPage() {
  useTitle('Upload a track');
  const user = useUser();
  return (
    <>
      <h1>Upload a track</h1>
      <p className="lead">The recording is sent in pieces. Stop the server in the middle, and start it again: the upload goes on where it was.</p>
      <div className="split reverse">
        {user ? <TrackForm key={user.id} /> : <SignInNotice>A track needs somebody who publishes it.</SignInNotice>}
        <section className="card" aria-labelledby="how">
          <h2 id="how">How it is sent</h2>
          <ol className="steps">
            <li>The recording goes to <code>/uploads</code> in the <a href="#/docs/uploads">tus protocol</a>. The last response has the ID of its media asset.</li>
            <li>The cover goes with the mutation <code>uploadMediaAsset</code>, as a <a href="#/docs/transports">multipart request</a>.</li>
            <li>The mutation <code>createTrack</code> takes both IDs.</li>
          </ol>
        </section>
      </div>
    </>
  );
}

function TrackForm() {
  const [assetId, setAssetId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string>();
  const [{ data }] = useQuery({ query: GenresQuery });
  const [uploading, uploadCover] = useMutation(UploadCover);
  const [creating, create] = useMutation(CreateTrack);
  const [, navigate] = useLocation();
  const isBusy = uploading.fetching || creating.fetching;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!assetId) return setProblem('Choose a recording first.');
    const fields = new FormData(event.currentTarget);
    const [cover, genre] = [fields.get('cover') as File, fields.get('genre') as string];
    setProblem(undefined);
    let coverId: string | undefined;
    if (cover.size > 0) {
      const result = await uploadCover({ file: cover });
      coverId = result.data?.uploadMediaAsset?.mediaAsset?.id;
      if (!coverId) return setProblem(result.error?.message ?? result.data?.uploadMediaAsset?.errors?.[0]?.message);
    }
    const result = await create({ input: { title, audioId: assetId, ...(coverId && { coverId }), ...(genre && { genreIds: [genre] }) } });
    const track = result.data?.createTrack?.track;
    if (!track) return setProblem(result.error?.message ?? result.data?.createTrack?.errors?.[0]?.message);
    navigate(`/tracks/${encodeURIComponent(track.id)}`);
  };

  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <Recording onChange={setAssetId} onName={(name) => setTitle((known) => known || name)} />
      <label>
        Title
        <input className="field" name="title" required maxLength={255} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <div className="columns">
        <label>
          Genre
          <select className="field" name="genre">
            <option value="">None</option>
            {data?.genres?.nodes.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <label>
          Cover, if you have one
          <input className="field" type="file" name="cover" accept="image/*" />
        </label>
      </div>
      {problem && <p role="alert" className="problem">{problem}</p>}
      <button type="submit" className="button primary" disabled={!assetId || isBusy}>{isBusy ? 'Publishing' : 'Publish'}</button>
    </form>
  );
}

type State = { file: File; upload: FileUpload; progress: Progress; stage: 'sending' | 'paused' | 'done' | 'failed'; problem?: string };

/** Chooses a recording and sends it. `onChange` is called with the ID of the media asset when it has arrived, and with null when it is not there. */
function Recording({ onChange, onName }: { onChange: (assetId: string | null) => void; onName: (name: string) => void }) {
  const { session } = useDevice();
  const [state, setState] = useState<State | null>(null);
  const [isOver, setOver] = useState(false);
  const current = useRef<FileUpload>(null);
  useEffect(() => () => current.current?.pause(), []);

  const send = (file: File | undefined) => {
    if (!file) return;
    current.current?.cancel();
    onChange(null);
    onName(file.name.replace(/\.\w+$/, ''));
    const change = (part: Partial<State>) => setState((known) => known && current.current === upload ? { ...known, ...part } : known);
    const upload: FileUpload = new FileUpload(file, session, {
      progressed: (progress) => change({ progress }),
      done: (assetId) => {
        change({ stage: 'done' });
        if (current.current === upload) onChange(assetId);
      },
      failed: (problem) => change({ stage: 'failed', problem }),
    });
    current.current = upload;
    setState({ file, upload, progress: { sent: 0, total: file.size }, stage: 'sending' });
    upload.start();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  const toggle = (isSending: boolean) => {
    setState((known) => known && { ...known, stage: isSending ? 'paused' : 'sending' });
    if (isSending) current.current?.pause();
    else current.current?.start();
  };

  const percent = state && state.progress.total > 0 ? Math.floor((state.progress.sent / state.progress.total) * 100) : 0;
  return (
    <div className="recording">
      <label className={isOver ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Icon name="upload" size={32} />
        <strong>{state ? 'Choose another recording' : 'Choose a recording'}</strong>
        <small>or drop it here: MP3, FLAC, WAV, Ogg, M4A</small>
        <input type="file" accept="audio/*" onChange={(event) => send(event.currentTarget.files?.[0])} />
      </label>
      {state && (
        <div className="progress">
          <p><strong>{state.file.name}</strong> <small>{sizeInWords(state.file.size)}</small></p>
          <progress aria-label={`${state.file.name} sent`} max={100} value={state.stage === 'done' ? 100 : percent} />
          <p role="status">
            {{ sending: 'Sending', paused: 'Paused', done: 'It has arrived.', failed: state.problem }[state.stage]}
          </p>
          <small aria-hidden="true">{state.stage === 'done' ? 100 : percent} %</small>
          {(state.stage === 'sending' || state.stage === 'paused') && (
            <button type="button" className="button" onClick={() => toggle(state.stage === 'sending')}>{state.stage === 'sending' ? 'Pause' : 'Go on'}</button>
          )}
        </div>
      )}
    </div>
  );
}

const sizeInWords = (bytes: number) => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`);
