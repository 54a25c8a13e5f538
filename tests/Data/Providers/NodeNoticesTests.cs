using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Data.Providers;

public sealed class NodeNoticesTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_OnOneNode_IsReceivedByTheOthersOnly()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        await using var database = await server.MigratedAsync();
        var settings = database.Services.GetRequiredService<DatabaseSettings>();
        var (one, two) = (new NodeNotices(settings, database.Contexts), new NodeNotices(settings, database.Contexts));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var received = Channel.CreateUnbounded<string>();
        var listening = new TaskCompletionSource();
        var ended = two.ListenAsync(text => received.Writer.TryWrite(text), listening.SetResult, stopping.Token);
        await listening.Task.WaitAsync(Cancellation);

        await two.SendAsync("own", Cancellation);
        await one.SendAsync("first", Cancellation);
        await one.SendAsync("second", Cancellation);

        (await received.Reader.ReadAsync(Cancellation)).ShouldBe("first");
        (await received.Reader.ReadAsync(Cancellation)).ShouldBe("second");
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => one.SendAsync(new string('x', NodeNotices.MaxLength + 1), Cancellation));
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => ended);
    }

    [Fact]
    public async Task Send_OnSqlite_HasNoNodesToReach()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var nodes = database.Services.GetRequiredService<NodeNotices>();

        nodes.HasNodes.ShouldBeFalse();
        await nodes.SendAsync("text", Cancellation);
    }
}
