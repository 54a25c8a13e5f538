using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The event that a user has published a post.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Post">The post. Null in the first update, and if the post has been deleted since.</param>
[ObjectType("PostPublished")]
public sealed record PostPublishedUpdate(string Cursor, Post? Post) : ILiveUpdate;
