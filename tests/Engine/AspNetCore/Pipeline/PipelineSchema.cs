using System.Reflection;
using System.Text.Json;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore.Pipeline;

/// <summary>A schema whose fields require authentication, or fail in each of the places where application code runs.</summary>
internal static class PipelineSchema
{
    /// <summary>The message of an exception that clients must never see.</summary>
    public const string Secret = "secret detail";

    public static GraphQLSchema Create() =>
        new CodeFirstSchemaBuilder()
            .BindType(typeof(Fragile), new FragileScalar())
            .AddType(typeof(PipelineQueries))
            .AddType(typeof(PipelineSubscriptions))
            .Build();

    public static Exception Failure() => new InvalidOperationException(Secret, new FormatException(Secret));
}

[QueryType]
public static class PipelineQueries
{
    public static string Hello() => "world";

    public static PipelineNode Node() => new("one");

    public static IReadOnlyList<PipelineNode> Nodes() => [new("one"), new("two")];

    public static int Sum(IReadOnlyList<int> numbers) => numbers.Sum();

    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    [Authorize]
    public static string Private() => "private";

    [Authorize(Roles = ["admin"])]
    public static string Administration() => "admin";

    public static string FailAtOnce() => throw PipelineSchema.Failure();

    public static async Task<string> FailLaterAsync()
    {
        await Task.Yield();
        throw PipelineSchema.Failure();
    }

    public static Task<string?> FailInLoaderAsync(FailingLoader loader, CancellationToken cancellationToken) => loader.LoadAsync(1, cancellationToken);

    public static IEnumerable<string> FailInList()
    {
        yield return "one";
        throw PipelineSchema.Failure();
    }

    public static FailingNode FailInProperty() => new();

    [FailingMiddleware]
    public static string FailInMiddleware() => "unreachable";

    public static Fragile FailInScalar() => new("stored");

    public static string FailInInput(Fragile value) => value.Text;
}

[SubscriptionType]
public static class PipelineSubscriptions
{
    [Subscribe(With = nameof(OneAsync))]
    public static int Ticked([EventMessage] int number) => number;

    [Subscribe(With = nameof(OneAsync)), Authorize]
    public static int TickedInPrivate([EventMessage] int number) => number;

    [Subscribe(With = nameof(OneAsync))]
    public static int FailAtEvent([EventMessage] int number) => number > 0 ? throw PipelineSchema.Failure() : number;

    [Subscribe(With = nameof(OpenFailing))]
    public static int FailAtOpening([EventMessage] int number) => number;

    [Subscribe(With = nameof(FailingSourceAsync))]
    public static int FailAtSource([EventMessage] int number) => number;

    internal static async IAsyncEnumerable<int> OneAsync()
    {
        await Task.Yield();
        yield return 1;
    }

    internal static IAsyncEnumerable<int> OpenFailing() => throw PipelineSchema.Failure();

    internal static async IAsyncEnumerable<int> FailingSourceAsync()
    {
        await Task.Yield();
        foreach (var number in (int[])[])
        {
            yield return number;
        }
        throw PipelineSchema.Failure();
    }
}

public sealed record PipelineNode(string Name)
{
    public PipelineNode Self() => this;
}

public sealed class FailingNode
{
    public string Name => throw PipelineSchema.Failure();
}

public sealed record Fragile(string Text);

internal sealed class FragileScalar() : ScalarType("Fragile", typeof(Fragile))
{
    public override object? ParseValue(JsonElement value) => throw PipelineSchema.Failure();

    public override object? ParseLiteral(ValueNode literal) => throw PipelineSchema.Failure();

    public override object Serialize(object value) => throw PipelineSchema.Failure();

    public override ValueNode ToLiteral(object value) => throw PipelineSchema.Failure();
}

public sealed class FailingLoader(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        throw PipelineSchema.Failure();
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class FailingMiddlewareAttribute : FieldDescriptorAttribute
{
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) =>
        field.Use(static _ => static _ => throw PipelineSchema.Failure());
}
