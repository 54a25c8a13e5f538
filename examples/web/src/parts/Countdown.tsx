import { useEffect, useState } from 'react';

/** The time left until a moment, which runs. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.floor((Date.parse(until) - now) / 1000);
  if (left <= 0) return <p className="countdown out">Out today</p>;
  const parts: [number, string][] = [
    [Math.floor(left / 86_400), 'days'],
    [Math.floor(left / 3600) % 24, 'hours'],
    [Math.floor(left / 60) % 60, 'minutes'],
    [left % 60, 'seconds'],
  ];
  return (
    <p className="countdown" role="timer" aria-label={`${parts[0]![0]} days and ${parts[1]![0]} hours left`}>
      {parts.map(([number, unit]) => (
        <span key={unit} aria-hidden="true"><b>{String(number).padStart(2, '0')}</b><small>{unit}</small></span>
      ))}
    </p>
  );
}
