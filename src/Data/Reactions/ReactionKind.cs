namespace Qplet.GraphQL.Data.Reactions;

/// <summary>The kind of a reaction.</summary>
public enum ReactionKind
{
    /// <summary>The user likes the subject.</summary>
    Like,

    /// <summary>The user dislikes the comment. It replaces a like; only comments can be disliked.</summary>
    Dislike,

    /// <summary>The user looks forward to the release. It is independent of a like; only releases can be hyped.</summary>
    Hype,
}
