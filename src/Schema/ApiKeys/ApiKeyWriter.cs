using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>Creates, replaces and revokes API keys. What ends a key also ends its open connections on all nodes.</summary>
public sealed class ApiKeyWriter(Transactions transactions, ApiKeyOptions options, TimeProvider time)
{
    /// <summary>Creates an API key.</summary>
    /// <returns>The key, and its secret.</returns>
    /// <exception cref="ValidationException">The name is not valid.</exception>
    /// <exception cref="LimitExceededException">The user has as many keys as allowed.</exception>
    public async Task<(ApiKey Key, string Secret)> CreateAsync(Guid userId, string name, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        name = validation.Line(name, "input.name", TextLimits.ApiKeyName);
        validation.ThrowIfAny();

        var secret = ApiKeySecret.Create();
        var key = await transactions.RunAsync(
            async db =>
            {
                await db.LockUserAsync(userId, cancellationToken);
                var count = await db.ApiKeys.CountAsync(existing => existing.UserId == userId, cancellationToken);
                if (count >= options.MaxKeysPerUser)
                {
                    throw DomainErrors.TooManyApiKeys(options.MaxKeysPerUser, count);
                }
                var created = new ApiKey
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    UserId = userId,
                    Name = name,
                    Prefix = ApiKeySecret.PrefixOf(secret),
                    SecretHash = ApiKeySecret.HashOf(secret),
                    CreatedAt = time.UtcMoment(),
                };
                db.Add(created);
                return created;
            },
            cancellationToken
        );
        return (key, secret);
    }

    /// <summary>Replaces the secret of a key. The former one ends.</summary>
    /// <param name="viewer">The caller.</param>
    /// <param name="apiKeyId">The key; null for that of the request.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The key, and its new secret.</returns>
    /// <exception cref="ValidationException">The key is not given, and the request has none.</exception>
    /// <exception cref="NotFoundException">The caller does not have or see the key.</exception>
    public async Task<(ApiKey Key, string Secret)> RegenerateAsync(Viewer viewer, Guid? apiKeyId, CancellationToken cancellationToken)
    {
        var id = IdOf(viewer, apiKeyId);
        var secret = ApiKeySecret.Create();
        var key = await transactions.RunAsync(
            async db =>
            {
                var replaced = await FindAsync(db, viewer, id, cancellationToken);
                replaced.Prefix = ApiKeySecret.PrefixOf(secret);
                replaced.SecretHash = ApiKeySecret.HashOf(secret);
                replaced.UpdatedAt = time.UtcMoment();
                db.Outbox.Record(new SessionsRevoked(replaced.UserId, id), time.UtcMoment());
                return replaced;
            },
            cancellationToken
        );
        return (key, secret);
    }

    /// <summary>Revokes a key.</summary>
    /// <param name="viewer">The caller.</param>
    /// <param name="apiKeyId">The key; null for that of the request.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The ID of the key.</returns>
    /// <exception cref="ValidationException">The key is not given, and the request has none.</exception>
    /// <exception cref="NotFoundException">The caller does not have or see the key.</exception>
    public Task<Guid> RevokeAsync(Viewer viewer, Guid? apiKeyId, CancellationToken cancellationToken)
    {
        var id = IdOf(viewer, apiKeyId);
        return transactions.RunAsync(
            async db =>
            {
                var revoked = await FindAsync(db, viewer, id, cancellationToken);
                db.Remove(revoked);
                db.Outbox.Record(new SessionsRevoked(revoked.UserId, id), time.UtcMoment());
                return id;
            },
            cancellationToken
        );
    }

    private static Guid IdOf(Viewer viewer, Guid? apiKeyId) => apiKeyId ?? viewer.ApiKeyId ?? throw DomainErrors.Required("input.apiKeyId");

    private static async Task<ApiKey> FindAsync(QpletDbContext db, Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        await db.LockUserAsync(userId, cancellationToken);
        var found =
            viewer.ApiKeyId is { } own && own != id
                ? null
                : await db.ApiKeys.SingleOrDefaultAsync(key => key.Id == id && key.UserId == userId, cancellationToken);
        return found ?? throw DomainErrors.NotFound(nameof(ApiKey), id, "input.apiKeyId");
    }
}
