using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Hashes and checks passwords, at most as many at a time as there are processors: the hashes are slow on purpose, and a flood of them must not stop the
/// server.
/// </summary>
public sealed class PasswordChecker : IDisposable
{
    // Checked in place of the hash of an account that does not exist or has none, so that both take the same time, from the first sign-in on.
    private readonly string _nobody = PasswordHasher.Hash(Guid.NewGuid().ToString());
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    /// <summary>Whether this is the password of the account; takes as long where there is no account.</summary>
    public Task<bool> VerifyAsync(string password, string? hash, CancellationToken cancellationToken) =>
        RunAsync(
            () => PasswordHasher.Verify(password, hash ?? _nobody) && hash is not null && password.Length <= PasswordLimits.MaximumLength,
            cancellationToken
        );

    /// <summary>The stored form of a new password.</summary>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) => RunAsync(() => PasswordHasher.Hash(password), cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _processors.Dispose();

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
