using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>The reactions to releases.</summary>
[ObjectType<Release>]
public static class ReleaseReactions
{
    /// <summary>Your reactions to the release. LIKE and HYPE are independent. Empty if you are not signed in.</summary>
    public static async Task<IReadOnlyList<ReactionKind>> GetViewerReactionsAsync(
        [Parent(nameof(Release.Id))] Release release,
        Viewer viewer,
        ViewerReactionsByReleaseDataLoader reactions,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn ? [.. (await reactions.For(viewer).LoadAsync(release.Id, cancellationToken)).Select(static reaction => reaction.Kind).Order()] : [];
}
