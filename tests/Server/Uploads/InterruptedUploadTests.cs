using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Requests that end early, and several at the same time, over sockets.</summary>
[Trait("Database", "Any")]
public sealed class InterruptedUploadTests : IAsyncLifetime
{
    private const int Length = 10_000_000;

    private UploadBench _bench = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await UploadBench.StartAsync(isOverNetwork: true);

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task M3_PatchWhoseConnectionIsCut_KeepsItsBytes(bool isReset)
    {
        var bytes = UploadBench.Bytes(Length);
        var path = await _bench.CreateAsync(Length);

        await SendAndCutAsync(path, bytes.AsMemory(0, 6_000_000), isReset);
        var offset = await OffsetAfterAsync(path, 0);
        using var old = await _bench.PatchAsync(path, 0, bytes);
        using var rest = await _bench.PatchAsync(path, offset, bytes[(int)offset..]);

        offset.ShouldBeInRange(1, 6_000_000);
        ((int)old.StatusCode).ShouldBe(409);
        (await _bench.AssetAsync(UploadBench.Header(rest, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task M3_PatchWithAChecksumWhoseConnectionIsCut_StoresNothing()
    {
        var bytes = UploadBench.Bytes(Length);
        var path = await _bench.CreateAsync(Length);

        await SendAndCutAsync(path, bytes.AsMemory(0, 6_000_000), isReset: true, "Upload-Checksum: sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=\r\n");
        using var whole = await PatchUntilFreeAsync(path, bytes);

        (await _bench.AssetAsync(UploadBench.Header(whole, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task M3_ServerThatCrashedAfterWriting_ContinuesAtTheRecordedOffset()
    {
        var path = await _bench.CreateAsync(6);
        (await _bench.PatchAsync(path, 0, [0, 2, 3])).Dispose();
        var staged = _bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path))!;
        await File.AppendAllBytesAsync(staged.Path, [9, 9], Cancellation);

        (await _bench.OffsetAsync(path)).ShouldBe(3);
        using var last = await _bench.PatchAsync(path, 3, [4, 5, 6]);

        (await _bench.AssetAsync(UploadBench.Header(last, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf([0, 2, 3, 4, 5, 6]));
    }

    [Fact]
    public async Task Patch_WhileAnotherIsReceiving_IsLocked()
    {
        var bytes = UploadBench.Bytes(1000);
        var path = await _bench.CreateAsync(1000);
        var uploads = _bench.Services.GetRequiredService<UploadStore>();
        var writerId = Guid.NewGuid();

        // A client that sends nothing would be cut off in the end, so the other request is only a writer in the database.
        (await uploads.ClaimAsync((await _bench.ReadAsync(path))!, writerId, TimeSpan.FromHours(1), Cancellation)).ShouldNotBeNull();
        using var locked = await _bench.PatchAsync(path, 0, bytes);
        await uploads.ReleaseAsync(UploadBench.KeyOf(path), writerId, Cancellation);
        using var free = await _bench.PatchAsync(path, 0, bytes);

        ((int)locked.StatusCode).ShouldBe(423);
        ((int)free.StatusCode).ShouldBe(204);
        (await _bench.AssetAsync(UploadBench.Header(free, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task Patch_ByManyAtOnce_StoresOneOfThem()
    {
        var path = await _bench.CreateAsync(100_000);
        var candidates = Enumerable.Range(1, 8).Select(static number => Enumerable.Repeat((byte)number, 100_000).ToArray()).ToList();
        candidates.ForEach(static bytes => bytes[0] = 0);

        var responses = await Task.WhenAll(candidates.Select(bytes => _bench.PatchAsync(path, 0, bytes)));

        var statuses = responses.Select(static response => (int)response.StatusCode).ToList();
        statuses.Count(static status => status == 204).ShouldBe(1);
        statuses.ShouldAllBe(static status => status == 204 || status == 409 || status == 423);
        var winner = responses.Single(static response => response.StatusCode == HttpStatusCode.NoContent);
        var hash = (await _bench.AssetAsync(UploadBench.Header(winner, "Media-Asset-Id")!)).Hash;
        candidates.Select(UploadBench.HashOf).ShouldContain(hash);
        (await _bench.CountAssetsAsync()).ShouldBe(1);
    }

    /// <summary>Sends the beginning of a request, and ends the connection.</summary>
    private async Task SendAndCutAsync(string path, ReadOnlyMemory<byte> bytes, bool isReset, string header = "")
    {
        using var socket = await ConnectAsync();
        await SendHeadAsync(socket, path, Length, header);
        for (var sent = 0; sent < bytes.Length; )
        {
            sent += await socket.SendAsync(bytes[sent..], Cancellation);
        }
        if (!isReset)
        {
            socket.Shutdown(SocketShutdown.Send);
            await OffsetAfterAsync(path, 0);
            return;
        }

        // What the server has not read when the reset arrives is lost, so it is given something to read first.
        await Eventually.IsTrueAsync(async () => (await _bench.ReadAsync(path))!.WriterId is not null);
        var staged = _bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path))!;
        await Eventually.IsTrueAsync(() => staged.Length > 0);
        socket.Close(timeout: 0);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_bench.Client.BaseAddress!.Host, _bench.Client.BaseAddress.Port, Cancellation);
        return socket;
    }

    private async Task SendHeadAsync(Socket socket, string path, int length, string header = "")
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"PATCH {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_bench.Token}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + $"Content-Type: application/offset+octet-stream\r\nContent-Length: {length}\r\n{header}\r\n"
        );
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), Cancellation);
    }

    /// <summary>Waits until the offset is recorded.</summary>
    private async Task<long> OffsetAfterAsync(string path, long before)
    {
        var offset = before;
        await Eventually.IsTrueAsync(async () => (offset = await _bench.OffsetAsync(path)) > before && (await _bench.ReadAsync(path))!.WriterId is null);
        return offset;
    }

    private async Task<HttpResponseMessage> PatchUntilFreeAsync(string path, byte[] bytes)
    {
        HttpResponseMessage? response = null;
        await Eventually.IsTrueAsync(async () =>
        {
            response?.Dispose();
            response = await _bench.PatchAsync(path, 0, bytes);
            return (int)response.StatusCode != 423;
        });
        return response!;
    }
}
