using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>A schema whose resolvers wait in all ways: for loaders, for pauses, and for both in turn.</summary>
internal static class ScheduleSchema
{
    /// <summary>The fields of an item that lead to other items, with the keys of those. A field without a key is null, with an error.</summary>
    public static IReadOnlyDictionary<string, Func<int, int[]>> Links { get; } =
        new Dictionary<string, Func<int, int[]>>(StringComparer.Ordinal)
        {
            ["next"] = static id => [(id * 7) + 3],
            ["slow"] = static id => [(id * 5) + 1],
            ["twice"] = static id => [id + 2],
            ["all"] = static id => [id + 1, id * 2, id + 1],
            ["broken"] = static id => id % 3 == 0 ? [] : [id + 4],
        };

    public static GraphQLSchema Create()
    {
        ObjectType? item = null;
        item = new ObjectType(
            "Item",
            () =>
                [
                    Field("id", BuiltInScalars.Int, static context => FieldResult.FromValue(context.Parent<int>())),
                    Field("next", item!, static context => FieldResult.FromTask(LoadAsync(context, Target("next", context)))),
                    Field("slow", item!, static context => FieldResult.FromTask(SlowAsync(context))),
                    Field("twice", item!, static context => FieldResult.FromTask(TwiceAsync(context))),
                    Field("all", new ListType(item!), static context => FieldResult.FromTask(AllAsync(context))),
                    Field("broken", item!, static context => FieldResult.FromTask(BrokenAsync(context))),
                ]
        );
        return SchemaAssembler.Assemble(
            new ObjectType(
                "Query",
                () =>
                    [
                        new FieldDefinition("item", item, [new InputValueDefinition("id", new NonNullType(BuiltInScalars.Int))])
                        {
                            Execution = new() { Resolver = static context => FieldResult.FromTask(LoadAsync(context, context.ArgumentValue<int>("id"))) },
                        },
                    ]
            ),
            subscriptionType: new ObjectType(
                "Subscription",
                () =>
                    [
                        new FieldDefinition("ticked", item)
                        {
                            Execution = new()
                            {
                                Resolver = static context => FieldResult.FromTask(LoadAsync(context, (int)context.EventMessage!)),
                                Subscriber = SubscribeAsync,
                            },
                        },
                    ]
            )
        );
    }

    /// <summary>Returns the key of an item for any number.</summary>
    public static int KeyOf(int number) => number % ScheduleWorld.ItemCount;

    private static FieldDefinition Field(string name, IType type, FieldResolver resolver) => new(name, type) { Execution = new() { Resolver = resolver } };

    private static int Target(string link, ResolverContext context) => Links[link](context.Parent<int>())[0];

    private static Task<int> LoadAsync(ResolverContext context, int number) =>
        context.GetDataLoader<ItemLoader>().LoadAsync(KeyOf(number), context.RequestAborted);

    private static ScheduleWorld World(ResolverContext context) => ((ScheduleScope)context.Services.GetService(typeof(ScheduleScope))!).World;

    private static async Task<int> SlowAsync(ResolverContext context)
    {
        await World(context).PauseAsync();
        return await LoadAsync(context, Target("slow", context));
    }

    private static async Task<int> TwiceAsync(ResolverContext context)
    {
        await LoadAsync(context, context.Parent<int>() + 1);
        await World(context).PauseAsync();
        return await LoadAsync(context, Target("twice", context));
    }

    private static async Task<int[]> AllAsync(ResolverContext context) =>
        await Task.WhenAll(Links["all"](context.Parent<int>()).Select(id => LoadAsync(context, id)));

    private static async Task<int> BrokenAsync(ResolverContext context)
    {
        await World(context).PauseAsync();
        return Links["broken"](context.Parent<int>()) is [var id] ? await LoadAsync(context, id) : throw new GraphQLException("broken");
    }

    private static async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(ResolverContext context)
    {
        var world = World(context);
        await world.PauseAsync();
        var topics = (ITopicEventReceiver)context.Services.GetService(typeof(ITopicEventReceiver))!;
        return ReadAsync(await topics.SubscribeAsync<int>("ticks", context.RequestAborted), world, context.RequestAborted);
    }

    private static async IAsyncEnumerable<object?> ReadAsync(
        IAsyncEnumerable<int> ticks,
        ScheduleWorld world,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        world.Open++;
        try
        {
            await foreach (var tick in ticks.WithCancellation(cancellationToken))
            {
                await world.PauseAsync();
                yield return tick;
            }
        }
        finally
        {
            world.Open--;
        }
    }
}
