namespace Qplet.GraphQL.Schema.Feed;

/// <summary>A row of a feed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Item">What was published.</param>
public sealed record FeedRow(FeedEntry Entry, IFeedItem Item);
