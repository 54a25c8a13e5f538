const paths = {
  search: <><circle cx="11" cy="11" r="6.5" /><path d="M16 16l4.5 4.5" /></>,
  calendar: <><rect x="4" y="5.5" width="16" height="14.5" rx="3" /><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" /></>,
  music: <><circle cx="7" cy="17.5" r="2.8" /><circle cx="17" cy="15.5" r="2.8" /><path d="M9.8 17.5V6.2L19.8 4v11.5" /></>,
  chat: <path d="M4.5 6.5a2.5 2.5 0 0 1 2.5-2.5h10a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-5.5L7 20v-4a2.5 2.5 0 0 1-2.5-2.5z" />,
  heart: <path d="M12 19.5S4 14.8 4 9.4A4.2 4.2 0 0 1 8.2 5c1.7 0 3 .9 3.8 2.2C12.8 5.9 14.1 5 15.8 5A4.2 4.2 0 0 1 20 9.400c0 5.4-8 10.1-8 10.100z" />,
  flame: <path d="M12 3.500c.6 3-3.8 5.2-4.7 8.800C6.3 16.5 8.7 20.5 12 20.500s5.7-3.3 5.2-6.800c-.3-2-1.5-3.2-2.2-4.7-.5 1.3-1.1 1.9-1.9 2.3.6-2.8.4-5.6-1.1-7.800z" />,
  play: <path d="M8 5.200v13.600l11-6.800z" fill="currentColor" />,
  pause: <path d="M8 5.500v13M16 5.500v13" strokeWidth="3.2" />,
  send: <path d="M4.5 12L20 4.5 15.5 20l-3.5-6.500zM12 13.500L20 4.5" />,
  code: <path d="M8.5 7.500L4 12l4.5 4.500M15.5 7.500L20 12l-4.5 4.5" />,
  left: <path d="M14.5 6L8.5 12l6 6" />,
  right: <path d="M9.5 6l6 6-6 6" />,
  sun: <><circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600L7 7M17 17l1.4 1.400M18.4 5.600L17 7M7 17l-1.4 1.4" /></>,
  moon: <path d="M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z" />,
  close: <path d="M6.5 6.500l11 11M17.5 6.500l-11 11" />,
};

export type IconName = keyof typeof paths;

/** A picture beside a text that says the same, so it is hidden from screen readers. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    {paths[name]}
  </svg>
);
