using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Uploads;

public sealed class UploadStoreTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>, IAsyncDisposable
{
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(1);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly Guid _ownerId = Guid.NewGuid();
    private TestDatabase _database = null!;

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Add_AtTheSameTime_KeepsTheLimitOfTheOwner(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);

        var limits = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.AddAsync(NewUpload(), maxCount: 5, maxSize: 1000, Cancellation), Cancellation))
        );

        limits.Count(static limit => limit is null).ShouldBe(5);
        limits.Count(static limit => limit == UploadLimit.Count).ShouldBe(7);
        (await store.AddAsync(NewUpload(length: 51), maxCount: 6, maxSize: 100, Cancellation)).ShouldBe(UploadLimit.Size);
        (await store.AddAsync(NewUpload(length: 50), maxCount: 6, maxSize: 100, Cancellation)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Claim_ByTwoNodesAtOnce_HasOneWriter(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var upload = await AddAsync(store);

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.ClaimAsync(upload, Guid.NewGuid(), s_lease, Cancellation), Cancellation))
        );

        claims.Count(static claimed => claimed is not null).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Advance_ByAWriterWhoseLeaseAnotherHasTaken_ChangesNothing(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var upload = await AddAsync(store);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await store.ClaimAsync(upload, first, s_lease, Cancellation);
        (await store.AdvanceAsync(upload.Id, first, 3, s_lease, s_lifetime, Cancellation)).ShouldBeTrue();
        (await store.ClaimAsync(upload, second, s_lease, Cancellation)).ShouldBeNull();

        _time.Advance(s_lease);
        (await store.ClaimAsync(upload, second, s_lease, Cancellation)).ShouldNotBeNull().Offset.ShouldBe(3);

        (await store.AdvanceAsync(upload.Id, first, 7, s_lease, s_lifetime, Cancellation)).ShouldBeFalse();
        await store.ReleaseAsync(upload.Id, first, Cancellation);
        (await store.ClaimAsync(upload, first, s_lease, Cancellation)).ShouldBeNull();
        (await FindAsync(store, upload)).Offset.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Advance_ToTheLastByte_MakesTheAssetDue(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var upload = await AddAsync(store);
        var writerId = Guid.NewGuid();
        await store.ClaimAsync(upload, writerId, s_lease, Cancellation);

        _time.Advance(TimeSpan.FromSeconds(5));
        await store.AdvanceAsync(upload.Id, writerId, 9, s_lease, s_lifetime, Cancellation);
        var receiving = await FindAsync(store, upload);
        await store.AdvanceAsync(upload.Id, writerId, 10, s_lease, s_lifetime, Cancellation);
        (await store.ListDueAsync(10, Cancellation)).ShouldBeEmpty();
        await store.ReleaseAsync(upload.Id, writerId, Cancellation);

        receiving.State.ShouldBe(UploadState.Receiving);
        (await store.ClaimAsync(receiving, Guid.NewGuid(), s_lease, Cancellation)).ShouldBeNull("A request that waits to write must not delay the asset.");
        receiving.ExpiresAt.ShouldBe(_time.UtcMoment() + s_lifetime);
        (await store.ListDueAsync(10, Cancellation)).ShouldHaveSingleItem().State.ShouldBe(UploadState.Processing);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Postpone_FailedAttempt_IsDueAfterThePause(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var upload = await AddAsync(store, UploadState.Processing);
        var writerId = Guid.NewGuid();
        var claimed = await store.ClaimAsync(upload, writerId, s_lease, Cancellation);

        await store.PostponeAsync(claimed!, writerId, _time.UtcMoment().AddSeconds(5), Cancellation);

        (await store.ListDueAsync(10, Cancellation)).ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(5));
        (await store.ListDueAsync(10, Cancellation)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Expire_UploadsWhoseTimeIsUp_LeavesThoseInUseAndThoseThatAreComplete(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var late = await AddAsync(store);
        var inUse = await AddAsync(store);
        var complete = await AddAsync(store, UploadState.Processing);
        _time.Advance(s_lifetime);
        await AddAsync(store);
        await store.ClaimAsync(inUse, Guid.NewGuid(), s_lease, Cancellation);

        (await store.ExpireAsync(10, Cancellation)).ShouldBe([late.Id]);

        (await FindAsync(store, late)).State.ShouldBe(UploadState.Expired);
        (await FindAsync(store, inUse)).State.ShouldBe(UploadState.Receiving);
        (await FindAsync(store, complete)).State.ShouldBe(UploadState.Processing);
        (await store.ClaimAsync(late, Guid.NewGuid(), s_lease, Cancellation)).ShouldBeNull();
        _time.Advance(TimeSpan.FromTicks(10));
        (await store.TrimAsync(_time.UtcMoment(), Cancellation)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Remove_UploadWhoseAssetIsBeingCreated_IsRefusedUntilTheLeaseEnds(DatabaseProvider provider)
    {
        var store = await StartAsync(provider);
        var upload = await AddAsync(store, UploadState.Processing);
        await store.ClaimAsync(upload, Guid.NewGuid(), s_lease, Cancellation);

        (await store.RemoveAsync(upload.Id, Cancellation)).ShouldBeFalse();
        _time.Advance(s_lease);
        (await store.RemoveAsync(upload.Id, Cancellation)).ShouldBeTrue();

        (await store.FindAsync(upload.Id, _ownerId, Cancellation)).ShouldBeNull();
    }

    private async Task<UploadStore> StartAsync(DatabaseProvider provider)
    {
        _database = await server.MigratedAsync(provider);
        await using var db = _database.Open();
        db.Users.Add(
            new User
            {
                Id = _ownerId,
                Username = "ada",
                NormalizedUsername = "ada",
                Name = "Ada",
                CreatedAt = _time.UtcMoment(),
            }
        );
        await db.SaveChangesAsync(Cancellation);
        return new UploadStore(_database.Contexts, _time);
    }

    private async Task<ResumableUpload> AddAsync(UploadStore store, UploadState state = UploadState.Receiving)
    {
        var upload = NewUpload(state);
        (await store.AddAsync(upload, 100, 10_000, Cancellation)).ShouldBeNull();
        return upload;
    }

    private ResumableUpload NewUpload(UploadState state = UploadState.Receiving, long length = 10)
    {
        var now = _time.UtcMoment();
        return new ResumableUpload
        {
            Id = Guid.CreateVersion7(),
            OwnerId = _ownerId,
            FileName = "song.mp3",
            Length = length,
            State = state,
            NextAttemptAt = state == UploadState.Processing ? now : null,
            CreatedAt = now,
            ExpiresAt = now + s_lifetime,
        };
    }

    private async Task<ResumableUpload> FindAsync(UploadStore store, ResumableUpload upload) =>
        (await store.FindAsync(upload.Id, _ownerId, Cancellation)).ShouldNotBeNull();
}
