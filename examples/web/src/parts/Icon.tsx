const paths = {
  search: <><circle cx="11" cy="11" r="6.5" /><path d="M16 16l4.5 4.5" /></>,
  calendar: <><rect x="4" y="5.5" width="16" height="14.5" rx="3" /><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" /></>,
  music: <><circle cx="7" cy="17.5" r="2.8" /><circle cx="17" cy="15.5" r="2.8" /><path d="M9.8 17.5V6.2L19.8 4v11.5" /></>,
  chat: <path d="M4.5 6.5a2.5 2.5 0 0 1 2.5-2.5h10a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-5.5L7 20v-4a2.5 2.5 0 0 1-2.5-2.5z" />,
  heart: <path d="M12 19.5S4 14.8 4 9.4A4.2 4.2 0 0 1 8.2 5c1.7 0 3 .9 3.8 2.2C12.8 5.9 14.1 5 15.8 5A4.2 4.2 0 0 1 20 9.4c0 5.4-8 10.1-8 10.1z" />,
  flame: <path d="M12 3.5c.6 3-3.8 5.2-4.7 8.8C6.3 16.5 8.7 20.5 12 20.5s5.7-3.3 5.2-6.8c-.3-2-1.5-3.2-2.2-4.7-.5 1.3-1.1 1.9-1.9 2.3.6-2.8.4-5.6-1.1-7.8z" />,
  play: <path d="M8 5.2v13.6l11-6.8z" fill="currentColor" />,
  pause: <path d="M8 5.5v13M16 5.5v13" strokeWidth="3.2" />,
  send: <path d="M4.5 12L20 4.5 15.5 20l-3.5-6.5zM12 13.5L20 4.5" />,
  code: <path d="M8.5 7.5L4 12l4.5 4.5M15.5 7.5L20 12l-4.5 4.5" />,
  left: <path d="M14.5 6L8.5 12l6 6" />,
  right: <path d="M9.5 6l6 6-6 6" />,
  sun: <><circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4" /></>,
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  spark: <path d="M12 4l1.9 5.1L19 11l-5.1 1.9L12 18l-1.9-5.1L5 11l5.1-1.9zM19 16v4M17 18h4" />,
  book: <path d="M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13H6.5A1.5 1.5 0 0 0 5 18.5 1.5 1.5 0 0 0 6.5 20H19M5 5.5v13" />,
  upload: <path d="M12 15.5V4.5M7.5 9L12 4.5 16.5 9M4.5 15v3a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3" />,
  add: <path d="M12 5.5v13M5.5 12h13" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  link: <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1" />,
  close: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
};

export type IconName = keyof typeof paths;

/** A picture next to a text that says the same, so it is hidden from screen readers. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    {paths[name]}
  </svg>
);
