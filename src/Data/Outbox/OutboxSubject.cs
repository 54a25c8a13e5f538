using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Builds the subjects of events, as stored in <see cref="OutboxEntry.Subject" />, in the form of <see cref="SubjectKey" />.</summary>
public static class OutboxSubject
{
    /// <summary>Returns the subject of all events about a user.</summary>
    public static string User(Guid id) => new SubjectKey(Users.User.KindName, id).ToString();

    /// <summary>Returns the subject of all events about a conversation.</summary>
    public static string Conversation(Guid id) => new SubjectKey(Conversations.Conversation.KindName, id).ToString();

    /// <summary>Returns the subject of all changes of an event.</summary>
    public static string Event(Guid id) => new SubjectKey(Events.Event.KindName, id).ToString();

    /// <summary>Returns the subject of all events about a release.</summary>
    public static string Release(int id) => new SubjectKey(Releases.Release.KindName, Releases.Release.UidOf(id)).ToString();
}
