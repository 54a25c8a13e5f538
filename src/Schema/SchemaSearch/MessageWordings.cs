namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for conversations, messages and notifications.</summary>
internal static class MessageWordings
{
    public const string Text = """
        User.conversations
            my chats; inbox; direct messages; my conversations; list of chats; message threads; private messages I have; latest chats; DMs;
            whom did I talk to; mailbox; list channels; list of direct conversations; recent chats; page of direct and group conversations;
            conversations of the user
        Query.conversation
            a single chat; open a conversation; chat by ID; show a chat with somebody; state of a chat; load a channel
        Conversation.messages
            messages of a chat; chat history; read a conversation; what was written in a chat; earlier messages; message log; list messages;
            get messages of a channel; load older messages; message history
        Mutation.sendMessage
            send a message; write to a friend; direct message; DM somebody; private message; chat with someone; text a user; answer in a chat;
            send a picture in a chat; drop a line; contact an artist privately; whisper; post a message in a channel; new message;
            send direct message to user; tell somebody something; let a friend know; tell her I will be late
        Mutation.updateMessage
            edit a message; correct what I sent; change a chat message
        Mutation.deleteMessage
            delete a message; unsend a message; recall a message; remove a chat message
        Mutation.createConversation
            start a chat; start a group chat; new conversation; write to several friends at once; create a group; open a chat room;
            talk with two people together; new direct chat; start talking to someone; create a channel; create a room
        Mutation.updateConversation
            rename a group chat; change the name of a group; group title; update channel name; edit group name
        Mutation.updateConversationSettings
            mute a chat; silence a conversation; no sound for a group; give a chat my own name; snooze a conversation; unmute a chat;
            notifications of a group chat on or off; turn off notifications of one conversation
        Mutation.deleteConversation
            delete a chat; remove a conversation; erase a group with all messages
        Mutation.addParticipants
            add somebody to a group chat; invite a friend into a group; more people in the chat; new members of a conversation; add members;
            invite people to a chat
        Mutation.removeParticipant
            leave a group chat; remove somebody from a group; kick a member; quit a conversation; throw a user out of a group; exit a chat;
            remove members; leave a channel; leave a conversation
        Conversation.participants
            members of a chat; who is in the group; people in a conversation; list group members; is somebody still part of the group; who takes part
        Conversation.participantCount
            how many people are in a group
        User.unreadConversationCount
            do I have unread chats; how many unread chats; unread messages; badge of the inbox; number of new messages
        Conversation.unreadCount
            unread messages of a chat; how many messages have I not read
        Mutation.markConversationRead
            mark a chat as read; I have read the messages; clear unread messages; read receipt; seen; mark messages as read; mark a channel as read
        ParticipantsEdge.lastReadAt
            has a friend seen my message; seen by; read receipts of the members; who has read the chat; did she see my message; did he see what I wrote;
            have they read my message yet; they left me on read; until when has each member read; last read message of a member
        ConversationSettings.lastReadAt
            until when has a chat been read; last seen message
        ConversationSettings.isMuted
            is a chat muted
        Conversation.latestMessage
            last message of a chat; preview of a conversation
        Message.attachments
            files in a message; pictures sent in a chat
        Query.searchMessages
            search in my messages; find a chat message; where did she write the address; look for a word in conversations; find an old message
        Subscription.messageSent
            new messages live; incoming messages in real time; push a message when it arrives; receive chat messages; chat websocket;
            notify of new DM; listen to new messages; subscribe to a chat
        Subscription.conversationUpdated
            changes of chats in real time; somebody joined or left the group; live inbox updates; chat was renamed or read
        Subscription.typingChanged
            who is typing; typing indicator; see that my friend writes; is writing a message; typing status of the others; somebody is writing
        Mutation.setTyping
            show that I am typing; send a typing indicator; tell others I am writing; typing status
        User.viewerCanMessage
            may I write to this user; can I message them
        User.notifications
            my notifications; alerts; what happened since my last visit; bell; what is new for me; mentions; activity concerning me;
            who liked or commented my things; unread notifications; news for me; list of notifications; history of alerts; notification centre;
            filter notifications by kind; group of notifications
        User.unreadNotificationCount
            number of unread notifications; badge of the bell; how many new alerts; red dot
        Mutation.markNotificationRead
            mark one notification as read; dismiss an alert
        Mutation.markAllNotificationsRead
            mark all notifications as read; clear my notifications; dismiss all alerts; clear the bell badge; bulk mark as read
        Subscription.notificationReceived
            notifications live; push notifications; tell me at once when something happens; alert me in real time; notify me when someone follows me;
            realtime alerts; get notified; realtime stream of everything that concerns me; toast messages
        Subscription.notificationsRead
            notifications were read on another device; sync unread badge across devices
        Mutation.updateNotificationSettings
            turn off notifications; stop e-mails; notification preferences; what do I want to be notified of; mute alerts; switch notifications on;
            unsubscribe from mails; e-mail settings; opt out of mails; disable notification sound; fewer notifications;
            get notified about new releases by my artists; change which notifications I get; which e-mails do I receive;
            enable push for new followers; notification switches; how many days before a release am I reminded; notification of upcoming releases
        UserSettings.notifications
            my notification settings; which alerts are switched on; what am I notified of; notification policy of a user
        NotificationKind
            kinds of notifications; types of alerts
        ReleaseNotificationSettings.reminderLeadTimes
            how long before a release am I reminded; remind me days before a release
        ReleaseNotificationSettings.reminderByMail
            reminders by e-mail
        ProfileNotificationSettings.followers
            notification of new followers
        ProfileNotificationSettings.view
            who viewed my profile; notification of profile visits
        MessageNotificationSettings.new
            notifications of new messages; notify me of group chats
        EventNotificationSettings.attendance
            tell the host who comes or cancels; notification when somebody attends my event
        ConversationSettings
            settings of a chat; configuration of a conversation
        ReleaseNotificationSettings.reminder
            remind me of upcoming releases
        """;
}
