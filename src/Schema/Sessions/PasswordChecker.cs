using Microsoft.AspNetCore.Identity;
using Qplet.GraphQL.Data.Texts;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Hashes and verifies passwords. At most as many hashes as there are processors are computed at a time: they are slow by design, and many sign-ins at
/// once must not block the server.
/// </summary>
public sealed class PasswordChecker(IPasswordHasher<User> hasher) : IDisposable
{
    // The hasher of the framework requires a user but does not use it.
    private static readonly User s_user = new();

    // Verified if the account does not exist or has no hash: sign-ins then take the same time in all cases. Computed before the first sign-in.
    private readonly string _nobody = hasher.HashPassword(s_user, Guid.NewGuid().ToString());
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    /// <summary>
    /// Returns whether this is the password of the account, and whether its hash should be replaced by a new one. Takes the same time if there is no account.
    /// Passwords that were hashed before texts were normalized are accepted with accents as characters of their own, as some keyboards send them.
    /// </summary>
    public Task<PasswordVerificationResult> VerifyAsync(string password, string? hash, CancellationToken cancellationToken) =>
        RunAsync(
            () =>
            {
                var result = Verify(hash ?? _nobody, password);
                return hash is not null && password.Length <= PasswordLimits.MaximumLength ? result : PasswordVerificationResult.Failed;
            },
            cancellationToken
        );

    /// <summary>Returns the stored form of a new password.</summary>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        RunAsync(() => hasher.HashPassword(s_user, password), cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _processors.Dispose();

    private PasswordVerificationResult Verify(string hash, string password)
    {
        var result = hasher.VerifyHashedPassword(s_user, hash, password);
        return
            result == PasswordVerificationResult.Failed
            && TextNormalization.ToFormD(password) is var decomposed
            && decomposed != password
            && hasher.VerifyHashedPassword(s_user, hash, decomposed) != PasswordVerificationResult.Failed
            ? PasswordVerificationResult.SuccessRehashNeeded
            : result;
    }

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _processors.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _processors.Release();
        }
    }
}
