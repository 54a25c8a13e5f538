using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A schema with a field for each way in which a transport has to carry a result.</summary>
internal static class TestSchema
{
    /// <summary>How many source streams of subscriptions are open.</summary>
    public static int OpenStreams;

    public static GraphQLSchema Create() => new(
        new ObjectType("Query", static () =>
        [
            new FieldDefinition("hello", BuiltInScalars.String, [new InputValueDefinition("name", BuiltInScalars.String)], "Greets.")
            {
                Resolver = static context => FieldResult.FromValue($"Hello, {context.ArgumentValue<string?>("name") ?? "world"}"),
            },
            new FieldDefinition("me", BuiltInScalars.String) { Resolver = static context => FieldResult.FromValue(context.User.Identity?.Name) },
            new FieldDefinition("fail", BuiltInScalars.String) { Resolver = static _ => throw new InvalidOperationException("secret detail") },
            new FieldDefinition("required", new NonNullType(BuiltInScalars.String)) { Resolver = static _ => FieldResult.FromValue(null) },
            new FieldDefinition("wait", BuiltInScalars.String) { Resolver = static context => FieldResult.FromTask(WaitAsync(context.RequestAborted)) },
        ]),
        new ObjectType("Mutation", static () =>
        [
            new FieldDefinition("double", BuiltInScalars.Int, [new InputValueDefinition("number", BuiltInScalars.Int)])
            {
                Resolver = static context => FieldResult.FromValue(2 * context.ArgumentValue<int>("number")),
            },
        ]),
        new ObjectType("Subscription", static () =>
        [
            new FieldDefinition("count", BuiltInScalars.Int, [new InputValueDefinition("to", new NonNullType(BuiltInScalars.Int))])
            {
                Subscriber = static context => ValueTask.FromResult(CountAsync(context.ArgumentValue<int>("to"), context.RequestAborted)),
                Resolver = static context => FieldResult.FromValue(context.EventMessage),
            },
            new FieldDefinition("broken", BuiltInScalars.Int)
            {
                Subscriber = static _ => throw new InvalidOperationException("secret detail"),
                Resolver = static context => FieldResult.FromValue(context.EventMessage),
            },
        ]));

    private static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    /// <summary>Counts from 1; a limit below zero means without end.</summary>
    private static async IAsyncEnumerable<object?> CountAsync(int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref OpenStreams);
        try
        {
            for (var i = 1; limit < 0 || i <= limit; i++)
            {
                yield return i;
                await Task.Delay(limit < 0 ? 20 : 1, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref OpenStreams);
        }
    }
}
