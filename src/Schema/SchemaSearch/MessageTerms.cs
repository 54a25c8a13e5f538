namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for conversations, messages and notifications.</summary>
internal static class MessageTerms
{
    public const string Text = """
        conversation
            chat; chatroom; inbox; group chat; channel; room; thread; dms; group conversation; chats; mailbox; group message; server; chat room; messenger;
            discussion group; squad; gc; whatsapp group; lobby; group; direct messages; private chat
        message
            dm; pm; text; whisper; direct message; private message; texts; texted; texting; note to; slide into; slid into; hit up; write to; reach out;
            talk to; tell her; tell him; drop a line; contact privately; instant message; im sent; voice note
        send message
            write somebody; message somebody; text her; text him; get in touch; talk with; shoot a message
        participant
            member of the group; members of the group; group member; people in the chat; people in the group; added to the group; participants;
            who is in the chat
        participant attend
            invite; invitation; invited
        add participant
            add to the chat; add to our chat; bring into the chat; add somebody to; to our group; to the group; into the group
        remove participant
            kick out; throw out; leave the group; leave a group; leave group; kick from; leave the chat; leave this chat; exit the group; boot; boot out;
            out of the chat; left the chat; quit the group
        rename conversation update
            group name; name of the group; group picture; group title; chat name; name the chat; name of the chat
        custom name
            nickname; pet name; only for me; name for myself
        last read
            seen my; read my; see my text; see my message; see my dm; read my text; read receipt; read receipts; seen by; has read; who has read;
            left on read; on read; blue ticks; ghosted; ghosting; opened my; got my message; double check; ticks; who read; did read; has seen
        typing
            typing indicator; is typing; writing something; three dots; someone types; typing bubble; dots; composing
        update message
            edit what i sent; fix what i wrote; typo in chat; correct my message; wrote in chat; edit chat; fix my message
        delete message
            unsend; unsent; recall; take back a message; sent by mistake; oops sent; delete for everyone; accidentally sent
        notification
            alert; ping; push; settings; alerts; buzz; buzzing; bell; bell icon; activity alerts; toast; notify; notified; notifying; heads up; nudge;
            annoying alerts; news for me; vibrate; beep; push message; mentions; updates about me; pings; popups
        unread
            badge; red dot; red dots; little red; unseen; not read; new messages; unopened; unread count; missed; badge count; bubble count; dot
        read notification
            mark as read; mark everything; mark all; clear notifications; clear the red; mark as seen; clear alerts; clear badge; clear all; dismiss all
        settings notification
            preference; config; configuration; option; preferences; prefs; options; setup
        update notification settings
            stop notifying; stop buzzing; stop pinging; stop telling me; stop sending me; too many notifications; notifications off; no more notifications;
            no more mails; no more emails; turn off alerts; mute notifications; stop alerts; stop the emails; shut up; quiet; do not disturb;
            pause notifications; opt out; unsubscribe emails; unsubscribe from emails; unsubscribe from mails; e mail notifications; email alerts;
            mail notifications; newsletter; stop emails; all those emails; those emails; spam mails
        notification settings like
            notifications for likes; alerts for likes; likes off
        notification settings comment
            notifications for comments; alerts for comments; comments off; every time somebody comments; when somebody comments
        mute
            silence; snooze; unmute; hush; quieten
        reminder notification
            remind; reminder; reminds; remember; do not forget; day before; days before; hours before; let me know when; when it is out; when it launches;
            notify me when; tell me when; on launch day; ahead of; in advance; beforehand; head start
        email
            mail; mails; emails; inbox address; gmail; mail address
        """;
}
