namespace Qplet.GraphQL.Data.Reactions;

/// <summary>How a user reacts to something.</summary>
public enum ReactionKind
{
    /// <summary>Likes it.</summary>
    Like,

    /// <summary>Dislikes it: comments only, in place of a like.</summary>
    Dislike,

    /// <summary>Can't wait for it: releases only, beside a like.</summary>
    Hype,
}
