using System.Text;
using Qplet.GraphQL.Fuzzing.Attacks;
using Qplet.GraphQL.Fuzzing.Generation;
using Qplet.GraphQL.Fuzzing.Targets;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>
/// The worst requests of each kind are refused by the limit that is meant for them, or answered; how long they take is measured by tests/Fuzzing.
/// </summary>
public sealed class AttackTests(AttackTests.Host host) : IClassFixture<AttackTests.Host>
{
    private const int LongestRefusal = 150_000;

    // No measure: only a request that would never end is found out by it.
    private static readonly TimeSpan s_guard = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Names => [.. AttackList.All.Select(static attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Attack_OfEachKind_GetsItsVerdict(string name)
    {
        var attack = AttackList.All.Single(attack => attack.Name == name);

        var answer = await host.PostAsync(attack.Make(0)).WaitAsync(s_guard, TestContext.Current.CancellationToken);

        if (attack.ReachesResolvers)
        {
            answer.Status.ShouldBe(200);
        }
        else
        {
            answer.Judge(attack).ShouldBeNull();
        }
        if (answer.Codes.Count > 0)
        {
            answer.Length.ShouldBeLessThan(LongestRefusal);
        }
    }

    [Fact]
    public void Names_AreUnique() => AttackList.All.Select(static attack => attack.Name).ShouldBeUnique();

    /// <summary>An engine with the gateway's schema, whose every field has a value.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private FuzzHost? _server;

        public async ValueTask InitializeAsync() => _server = await FuzzHost.StartAsync(FuzzCorpus.Load().Schemas[0]);

        public ValueTask DisposeAsync() => _server!.DisposeAsync();

        internal async Task<AttackAnswer> PostAsync(byte[] body)
        {
            await using var stream = await _server!.ConnectAsync();

            // The body is sent only where the server asks for it, as it refuses one that is too long unread.
            var head =
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + $"application/json\r\nAccept: application/graphql-response+json\r\nExpect: "
                + $"100-continue\r\nContent-Length: {body.Length}\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var status = StatusOf(await reader.ReadLineAsync());
            if (status == 100)
            {
                await stream.WriteAsync(body);
                await reader.ReadLineAsync();
                status = StatusOf(await reader.ReadLineAsync());
            }

            while (!string.IsNullOrEmpty(await reader.ReadLineAsync())) { }

            _server.TakeError().ShouldBeNull();
            return AttackAnswer.Read(status, Encoding.UTF8.GetBytes(await reader.ReadToEndAsync()));
        }

        private static int StatusOf(string? line) => int.Parse(line.ShouldNotBeNull().AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
    }
}
