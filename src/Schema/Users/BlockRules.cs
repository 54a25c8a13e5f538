using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The rules of blocks. A block applies in both directions.</summary>
internal static class BlockRules
{
    private static readonly Expression<Func<QpletDbContext, Viewer, Guid, bool>> s_isUnblocked = (db, viewer, userId) =>
        viewer.Id == null
        || (
            !db.Blocks.Any(block => block.BlockerId == viewer.Id && block.BlockedId == userId)
            && !db.Blocks.Any(block => block.BlockerId == userId && block.BlockedId == viewer.Id)
        );

    /// <summary>Returns the rule that neither the viewer nor the user of a row has blocked the other.</summary>
    /// <param name="userId">Selects the key of the user.</param>
    public static Expression<Func<QpletDbContext, Viewer, T, bool>> Unblocked<T>(Expression<Func<T, Guid>> userId) =>
        Expression.Lambda<Func<QpletDbContext, Viewer, T, bool>>(
            ReplacingExpressionVisitor.Replace(s_isUnblocked.Parameters[2], userId.Body, s_isUnblocked.Body),
            s_isUnblocked.Parameters[0],
            s_isUnblocked.Parameters[1],
            userId.Parameters[0]
        );

    /// <summary>Returns whether one of the two users has blocked the other.</summary>
    public static Task<bool> IsBlockedAsync(this QpletDbContext db, Guid one, Guid other, CancellationToken cancellationToken) =>
        db.Blocks.AnyAsync(b => (b.BlockerId == one && b.BlockedId == other) || (b.BlockerId == other && b.BlockedId == one), cancellationToken);

    /// <summary>Rejects a change that involves two users if one of them has blocked the other.</summary>
    /// <exception cref="BlockedException">One of the users has blocked the other.</exception>
    public static async Task RequireNoBlockAsync(this QpletDbContext db, Guid one, Guid other, CancellationToken cancellationToken)
    {
        if (await db.IsBlockedAsync(one, other, cancellationToken))
        {
            throw DomainErrors.Blocked();
        }
    }
}
