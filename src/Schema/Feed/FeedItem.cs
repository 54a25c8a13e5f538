namespace Qplet.GraphQL.Schema.Feed;

/// <summary>A publication in a feed.</summary>
[UnionType<IFeedItem>("FeedItem")]
public static class FeedItem;
