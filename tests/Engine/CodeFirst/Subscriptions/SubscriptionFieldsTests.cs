using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class SubscriptionFieldsTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(Subscriptions)).Build();

    private static FieldDefinition Field(string name) => s_schema.SubscriptionType!.Fields[name];

    [Fact]
    public void Build_SubscriptionMethods_BecomeFieldsWithTheirStreamsArguments() =>
        s_schema
            .SubscriptionType!.Fields.Select(static field =>
                $"{field.Name}({string.Join(", ", field.Arguments.Select(static argument => $"{argument.Name}: {argument.Type}"))}): {field.Type}"
            )
            .ShouldBe(["songAdded(): Song!", "rated(songId: Int!): Int!", "counted(after: String, upTo: Int!): String!"]);

    [Theory]
    [InlineData("songAdded", "SongAdded")]
    [InlineData("rated", "rated_7")]
    public async Task Subscriber_Topic_IsMethodNameOrFilledTemplate(string field, string topic)
    {
        var receiver = new Receiver();
        await Field(field).Execution.Subscriber!(new FakeResolverContext { Arguments = { ["songId"] = 7 } }.AddService<ITopicEventReceiver>(receiver));
        receiver.Topic.ShouldBe(topic);
    }

    [Fact]
    public async Task Subscriber_MessagesOfValueType_AreBoxed()
    {
        var events = await Field("rated")
            .Execution.Subscriber!(
                new FakeResolverContext { Arguments = { ["songId"] = 7 } }.AddService<ITopicEventReceiver>(new Receiver { Messages = [1, 2] })
            );
        (await events.ToListAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Subscriber_OfMethod_GetsTheArguments()
    {
        var events = await Field("counted").Execution.Subscriber!(new FakeResolverContext { Arguments = { ["after"] = "x", ["upTo"] = 2 } });
        (await events.ToListAsync()).ShouldBe(["x1", "x2"]);
    }

    [Fact]
    public async Task Resolver_EventMessage_IsBound() =>
        (await FakeResolverContext.ResolveAsync(Field("rated"), new FakeResolverContext { Event = 4 })).ShouldBe(40);

    [QueryType]
    public static class Queries
    {
        public static string Hello => "world";
    }

    [SubscriptionType]
    public static class Subscriptions
    {
        [Subscribe]
        public static Song SongAdded([EventMessage] Song song) => song;

        [Subscribe, Topic("rated_{songId}")]
        public static int Rated(int songId, [EventMessage] int stars) => stars * 10;

        [Subscribe(With = nameof(CountAsync))]
        public static string Counted([EventMessage] string text, string? after) => text + after;

        internal static async IAsyncEnumerable<string> CountAsync(string? after, int upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 1; i <= upTo; i++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return $"{after}{i}";
            }
        }
    }

    private sealed class Receiver : ITopicEventReceiver
    {
        public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(IReadOnlyList<string> topics, CancellationToken cancellationToken = default) =>
            SubscribeAsync<T>(topics.Single(), cancellationToken);

        public object[] Messages { get; init; } = [];

        public string? Topic { get; private set; }

        public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default)
        {
            Topic = topic;
            return new(Messages.Cast<T>().ToAsyncEnumerable());
        }
    }
}
