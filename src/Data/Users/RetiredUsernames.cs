using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Data.Users;

/// <summary>
/// Keeps the usernames and the e-mail address of accounts without personal data as hashes: nobody else can take such a username, an import that contains the
/// address does not bring the account back, and the database contains neither. The hash is slow, so what people choose cannot be tried quickly.
/// </summary>
public static class RetiredUsernames
{
    // No username contains a colon.
    private const string Prefix = "retired:";
    private const string EmailPrefix = "email:";
    private const int Iterations = 10_000;
    private const int Length = 24;

    private static readonly byte[] s_salt = Encoding.ASCII.GetBytes("Qplet.GraphQL retired usernames");

    /// <summary>Returns the form in which a retired username is stored.</summary>
    /// <param name="normalizedUsername">The username; see <see cref="UserNames" />.</param>
    public static string Of(string normalizedUsername)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(normalizedUsername), s_salt, Iterations, HashAlgorithmName.SHA256, Length);
        return Prefix + Convert.ToHexStringLower(hash);
    }

    /// <summary>Returns the name for which an e-mail address is retired. It is not that of any username.</summary>
    /// <param name="normalizedEmail">The e-mail address; see <see cref="UserNames" />.</param>
    public static string NameOfEmail(string normalizedEmail) => EmailPrefix + normalizedEmail;

    /// <summary>Returns the usernames that are hashed, or those that are not.</summary>
    public static IQueryable<FormerUsername> Retired(this IQueryable<FormerUsername> usernames, bool isRetired = true) =>
        usernames.Where(name => name.NormalizedUsername.StartsWith(Prefix) == isRetired);

    /// <summary>Replaces the former usernames of a user by hashes, and adds others. Call it in the transaction that removes the personal data.</summary>
    /// <param name="db">The database. It saves the changes.</param>
    /// <param name="userId">The key of the user.</param>
    /// <param name="others">Normalized usernames that the user gives up now, and the e-mail address (<see cref="NameOfEmail" />).</param>
    /// <param name="now">The present time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public static async Task RetireUsernamesAsync(
        this QpletDbContext db,
        Guid userId,
        IEnumerable<string> others,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var plain = db.FormerUsernames.Where(name => name.UserId == userId).Retired(isRetired: false);
        var times = await plain.ToDictionaryAsync(name => name.NormalizedUsername, name => name.CreatedAt, StringComparer.Ordinal, cancellationToken);
        await plain.ExecuteDeleteAsync(cancellationToken);
        foreach (var username in others)
        {
            times.TryAdd(username, now);
        }
        var hashes = times.ToDictionary(name => Of(name.Key), name => name.Value, StringComparer.Ordinal);
        var keys = hashes.Keys.ToArray();
        var stored = await db
            .FormerUsernames.Where(name => keys.Contains(name.NormalizedUsername))
            .Select(name => name.NormalizedUsername)
            .ToListAsync(cancellationToken);
        db.AddRange(
            hashes
                .Where(hash => !stored.Contains(hash.Key))
                .Select(hash => new FormerUsername
                {
                    NormalizedUsername = hash.Key,
                    UserId = userId,
                    CreatedAt = hash.Value,
                })
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
