using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>An object that users can react to.</summary>
[InterfaceType<IReactable>("Reactable")]
[BindOnly(nameof(IReactable.LikeCount))]
public static class ReactableType
{
    private static readonly Task<IReadOnlyList<ReactionKind>> s_none = Task.FromResult<IReadOnlyList<ReactionKind>>([]);

    /// <summary>The kinds of reactions that objects of this type can have; the same for all objects of a type.</summary>
    [ListSize(AssumedSize = 3)]
    public static IReadOnlyList<ReactionKind> GetReactionKinds([Parent(nameof(ISubject.Uid))] IReactable subject, SubjectCatalog catalog) =>
        catalog[subject.GetType()].Reactions;

    /// <summary>Your reactions. Empty if you are not signed in.</summary>
    [ListSize(AssumedSize = 3)]
    public static Task<IReadOnlyList<ReactionKind>> GetViewerReactionsAsync(
        [Parent(nameof(ISubject.Uid))] IReactable subject,
        Viewer viewer,
        ViewerReactionsDataLoader reactions,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn ? reactions.LoadRequiredAsync(subject.Uid, cancellationToken) : s_none;

    /// <summary>Whether you may react. False if you are not signed in, or if you or the owner has blocked the other, or if the owner is unknown.</summary>
    [RequiresOwner]
    public static Task<bool> GetViewerCanReactAsync(
        [Parent(nameof(ISubject.Uid))] IReactable subject,
        Viewer viewer,
        SubjectKinds kinds,
        UnblockedUserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => viewer.MayActAsync(null, kinds.Find(subject.GetType())!.OwnerOf(subject), users, cancellationToken);
}
