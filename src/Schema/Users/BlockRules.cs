using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The rules of blocks. A block applies in both directions.</summary>
internal static class BlockRules
{
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
