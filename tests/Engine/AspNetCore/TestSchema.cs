using System.Globalization;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A schema with a field for each kind of result that a transport must support.</summary>
internal static class TestSchema
{
    public static GraphQLSchema Create() => Create(new Notebook());

    /// <summary>Creates a schema whose operations are recorded.</summary>
    public static GraphQLSchema Create(Notebook notebook) =>
        SchemaAssembler.Assemble(
            new ObjectType(
                "Query",
                () =>
                    [
                        new FieldDefinition("hello", BuiltInScalars.String, [new InputValueDefinition("name", BuiltInScalars.String)], "Greets.")
                        {
                            Execution = new()
                            {
                                Resolver = static context => FieldResult.FromValue($"Hello, {context.ArgumentValue<string?>("name") ?? "world"}"),
                            },
                        },
                        new FieldDefinition("me", BuiltInScalars.String)
                        {
                            Execution = new() { Resolver = static context => FieldResult.FromValue(context.User.Identity?.Name) },
                        },
                        new FieldDefinition("fail", BuiltInScalars.String)
                        {
                            Execution = new() { Resolver = static _ => throw new InvalidOperationException("secret detail") },
                        },
                        new FieldDefinition("required", new NonNullType(BuiltInScalars.String))
                        {
                            Execution = new() { Resolver = static _ => FieldResult.FromValue(null) },
                        },
                        new FieldDefinition("wait", BuiltInScalars.String)
                        {
                            Execution = new() { Resolver = context => FieldResult.FromTask(notebook.WaitAsync(context.RequestAborted)) },
                        },
                        new FieldDefinition("repeat", BuiltInScalars.String, [new InputValueDefinition("count", BuiltInScalars.Int)])
                        {
                            Execution = new()
                            {
                                Resolver = static context =>
                                    FieldResult.FromValue(string.Concat(Enumerable.Repeat("la ", context.ArgumentValue<int>("count")))),
                            },
                        },
                        new FieldDefinition("notes", BuiltInScalars.String) { Execution = new() { Resolver = _ => FieldResult.FromValue(notebook.Text) } },
                        new FieldDefinition("meet", BuiltInScalars.String)
                        {
                            Execution = new() { Resolver = context => FieldResult.FromTask(notebook.MeetAsync(context.RequestAborted)) },
                        },
                    ]
            ),
            new ObjectType(
                "Mutation",
                () =>
                    [
                        new FieldDefinition("double", BuiltInScalars.Int, [new InputValueDefinition("number", BuiltInScalars.Int)])
                        {
                            Execution = new() { Resolver = static context => FieldResult.FromValue(2 * context.ArgumentValue<int>("number")) },
                        },
                        new FieldDefinition("note", BuiltInScalars.String, [new InputValueDefinition("text", BuiltInScalars.String)])
                        {
                            Execution = new() { Resolver = context => FieldResult.FromTask(notebook.NoteAsync(context.ArgumentValue<string?>("text"))) },
                        },
                        new FieldDefinition("upload", BuiltInScalars.String, [new InputValueDefinition("file", BuiltInScalars.Upload)])
                        {
                            Execution = new() { Resolver = static context => FieldResult.FromTask(ReadAsync(context.ArgumentValue<UploadedFile?>("file"))) },
                        },
                        new FieldDefinition("uploads", BuiltInScalars.String, [new InputValueDefinition("input", new ListType(Attachment))])
                        {
                            Execution = new() { Resolver = static context => FieldResult.FromTask(ReadAllAsync(context.ArgumentValue<object?[]>("input"))) },
                        },
                    ]
            ),
            new ObjectType(
                "Subscription",
                () =>
                    [
                        new FieldDefinition("count", BuiltInScalars.Int, [new InputValueDefinition("to", new NonNullType(BuiltInScalars.Int))])
                        {
                            Execution = new()
                            {
                                Subscriber = context => ValueTask.FromResult(CountAsync(notebook, context.ArgumentValue<int>("to"), context.RequestAborted)),
                                Resolver = static context => FieldResult.FromValue(context.EventMessage),
                            },
                        },
                        new FieldDefinition("resumable", BuiltInScalars.Int, [new InputValueDefinition("interruptedAt", BuiltInScalars.Int)])
                        {
                            Execution = new()
                            {
                                Subscriber = static context =>
                                    ValueTask.FromResult(
                                        NumberAsync(
                                            (OperationCaller)context.Services.GetService(typeof(OperationCaller))!,
                                            (Interruption)context.Services.GetService(typeof(Interruption))!,
                                            context.ArgumentValue<int?>("interruptedAt")
                                        )
                                    ),
                                Resolver = static context => FieldResult.FromValue(((NumberedEvent)context.EventMessage!).Number),
                            },
                        },
                        new FieldDefinition("broken", BuiltInScalars.Int)
                        {
                            Execution = new()
                            {
                                Subscriber = static _ => throw new InvalidOperationException("secret detail"),
                                Resolver = static context => FieldResult.FromValue(context.EventMessage),
                            },
                        },
                    ]
            ),
            directives: [BuiltInDirectives.Defer, BuiltInDirectives.Stream]
        );

    private static InputObjectType Attachment { get; } =
        new(
            "Attachment",
            static () => [new InputValueDefinition("title", BuiltInScalars.String), new InputValueDefinition("file", new NonNullType(BuiltInScalars.Upload))]
        );

    /// <summary>Reads a file twice, as a resolver may.</summary>
    private static async Task<string> ReadAsync(UploadedFile? file)
    {
        if (file is null)
        {
            return "none";
        }
        using var first = new StreamReader(file.OpenReadStream());
        using var second = new StreamReader(file.OpenReadStream());
        var text = await first.ReadToEndAsync();
        (await second.ReadToEndAsync()).ShouldBe(text);
        return $"{file.Name} {file.ContentType} {file.Length} {text[..Math.Min(text.Length, 20)]}";
    }

    private static async Task<string> ReadAllAsync(object?[] input)
    {
        var texts = new List<string>();
        foreach (var attachment in input.Cast<InputObjectValue>())
        {
            texts.Add($"{attachment["title"]}: {await ReadAsync((UploadedFile?)attachment["file"])}");
        }
        return string.Join("; ", texts);
    }

    /// <summary>Counts to 3 from where the caller has been, and interrupts the subscription before a number when the test asks for it.</summary>
    private static async IAsyncEnumerable<object?> NumberAsync(OperationCaller caller, Interruption interruption, int? interruptedAt)
    {
        for (var i = int.Parse(caller.LastEventId ?? "0", CultureInfo.InvariantCulture) + 1; i <= 3; i++)
        {
            if (i == interruptedAt)
            {
                await interruption.Requested;
                throw SubscriptionInterruptedException.Unavailable(new TimeoutException());
            }
            yield return new NumberedEvent(i);
            await Task.Yield();
        }
    }

    private sealed record NumberedEvent(int Number) : IResumableEvent
    {
        public string Cursor => Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Counts from 1. A negative limit counts without end.</summary>
    private static async IAsyncEnumerable<object?> CountAsync(Notebook notebook, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var open = notebook.OpenStream();
        for (var i = 1; limit < 0 || i <= limit; i++)
        {
            yield return i;
            await Task.Delay(limit < 0 ? 20 : 1, cancellationToken);
        }
    }
}
