import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../api/graphql';
import { clock } from './dates';
import { Icon } from './Icon';

const RecordPlayback = graphql(`
  mutation RecordPlayback($input: RecordPlaybackInput!) {
    recordPlayback(input: $input) {
      track { id playbackCount }
      errors { __typename ... on Error { message } }
    }
  }
`);

/** Plays a recording, and reports a listening once, however often it is interrupted. */
export function Player({ trackId, title, url }: { trackId: string; title: string; url: string }) {
  const audio = useRef<HTMLAudioElement>(null);
  const play = useRef<string | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [length, setLength] = useState(0);
  const [problem, setProblem] = useState(false);
  const [, record] = useMutation(RecordPlayback);

  const started = () => {
    setPlaying(true);
    if (play.current) return;
    play.current = crypto.randomUUID();
    void record({ input: { trackId, playId: play.current } });
  };

  return (
    <div className="player">
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={started}
        onPause={() => setPlaying(false)}
        onEnded={() => { setPlaying(false); play.current = null; }}
        onTimeUpdate={(event) => setPosition(event.currentTarget.currentTime)}
        onDurationChange={(event) => setLength(event.currentTarget.duration)}
        onError={() => setProblem(true)}
      />
      <button
        type="button"
        className="play"
        aria-label={isPlaying ? 'Pause' : `Play ${title}`}
        onClick={() => void (isPlaying ? audio.current?.pause() : audio.current?.play().catch(() => setProblem(true)))}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} size={26} />
      </button>
      <span aria-hidden="true">{clock(position)}</span>
      <input
        type="range"
        min={0}
        max={length || 1}
        step="any"
        value={position}
        aria-label="Position"
        aria-valuetext={`${clock(position)} of ${clock(length)}`}
        onChange={(event) => { if (audio.current) audio.current.currentTime = Number(event.currentTarget.value); }}
      />
      <span aria-hidden="true">{clock(length)}</span>
      {problem && <p role="alert" className="problem">This recording cannot be played here.</p>}
    </div>
  );
}
