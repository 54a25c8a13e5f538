using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>What blocks forbid: a block works in both directions, regardless of which user set it.</summary>
internal static class BlockRules
{
    /// <summary>Whether one of the two has blocked the other.</summary>
    public static Task<bool> IsBlockedAsync(this QpletDbContext db, Guid one, Guid other, CancellationToken cancellationToken) =>
        db.Blocks.AnyAsync(b => (b.BlockerId == one && b.BlockedId == other) || (b.BlockerId == other && b.BlockedId == one), cancellationToken);

    /// <summary>Refuses a change between two users of whom one has blocked the other.</summary>
    /// <exception cref="BlockedException">One has.</exception>
    public static async Task RequireNoBlockAsync(this QpletDbContext db, Guid one, Guid other, CancellationToken cancellationToken)
    {
        if (await db.IsBlockedAsync(one, other, cancellationToken))
        {
            throw DomainErrors.Blocked();
        }
    }
}
