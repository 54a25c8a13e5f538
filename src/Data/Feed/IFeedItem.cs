using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Feed;

/// <summary>An entity that appears in the feeds of its owner's followers: see <see cref="SubjectBuilder{T}.InFeed" />.</summary>
public interface IFeedItem : ISubject;
