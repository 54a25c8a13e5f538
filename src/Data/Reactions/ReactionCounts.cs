using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>Maintains the counts of reactions.</summary>
public static class ReactionCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the reaction count of the subject, and changes its popularity. Call it in the transaction of the change: with 1
    /// after a row was added, with −1 after a row was removed, and not if nothing changed. It locks the subject's row against a concurrent deletion.
    /// </summary>
    /// <returns>Whether the subject still exists. If not, roll the transaction back.</returns>
    public static async Task<bool> CountAsync(this QpletDbContext db, Reaction reaction, int delta, CancellationToken cancellationToken)
    {
        var (kind, id) = (db.SubjectKinds()[reaction.SubjectKind], reaction.SubjectId);
        if (!await kind.CountAsync(db, id, CounterOf(reaction.Kind), delta, cancellationToken))
        {
            return false;
        }
        if (reaction.Kind == ReactionKind.Like)
        {
            await kind.AddPopularityAsync(db, id, delta * Popularity.LikeWeight, reaction.CreatedAt, cancellationToken);
        }
        return true;
    }

    /// <summary>Returns the count that includes the reactions of a kind.</summary>
    public static SubjectCounter CounterOf(ReactionKind kind) =>
        kind switch
        {
            ReactionKind.Like => SubjectCounter.Likes,
            ReactionKind.Dislike => SubjectCounter.Dislikes,
            _ => SubjectCounter.Hypes,
        };

    /// <summary>Returns the kind of the reactions that a count includes.</summary>
    internal static ReactionKind KindOf(SubjectCounter counter) => Enum.GetValues<ReactionKind>().First(kind => CounterOf(kind) == counter);
}
