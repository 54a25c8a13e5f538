namespace Qplet.GraphQL.Schema.Users;

/// <summary>Keeps usernames for those who had them: a username that was used is not given to another user.</summary>
internal static class Usernames
{
    /// <summary>Returns whether another user, who may have deleted the account since, had the username before.</summary>
    public static Task<bool> IsOfAnotherAsync(this QpletDbContext db, string normalized, Guid? userId, CancellationToken cancellationToken)
    {
        var retired = RetiredUsernames.Of(normalized);
        return db.FormerUsernames.AnyAsync(
            n => (n.NormalizedUsername == normalized || n.NormalizedUsername == retired) && n.UserId != userId,
            cancellationToken
        );
    }

    /// <summary>Changes the username of a user in the transaction of the caller. The user keeps the right to the former one.</summary>
    /// <exception cref="ValidationException">Another user has or had the username.</exception>
    public static async Task RenameAsync(this QpletDbContext db, User user, string username, string path, DateTime now, CancellationToken cancellationToken)
    {
        var (former, normalized) = (user.NormalizedUsername, UserNames.Normalize(username));
        (user.Username, user.NormalizedUsername) = (username, normalized);
        if (normalized == former)
        {
            return;
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (DatabaseFault.IsUniqueViolation(exception))
        {
            throw DomainErrors.UsernameTaken(path);
        }

        // Looked for after the change: another user may have given up the username at the same time.
        if (await db.IsOfAnotherAsync(normalized, user.Id, cancellationToken))
        {
            throw DomainErrors.UsernameTaken(path);
        }
        await db.FormerUsernames.Where(n => n.NormalizedUsername == normalized).ExecuteDeleteAsync(cancellationToken);
        db.Add(
            new FormerUsername
            {
                NormalizedUsername = former,
                UserId = user.Id,
                CreatedAt = now,
            }
        );
    }
}
