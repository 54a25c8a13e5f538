using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes results as the lines of <c>application/jsonl</c>. A line with a single space keeps the connection alive.</summary>
internal sealed class JsonLinesWriter(HttpContext context, bool isGraphQL, int maxSize) : ResultStreamWriter(context, maxSize)
{
    /// <inheritdoc />
    protected override string ContentType => isGraphQL ? "application/graphql-response+jsonl; charset=utf-8" : "application/jsonl; charset=utf-8";

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Opening => default;

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Heartbeat { get; } = " \n"u8.ToArray();

    /// <inheritdoc />
    public override Task CompleteAsync() => Task.CompletedTask;

    /// <inheritdoc />
    protected override void Write(ResponseBuffer buffer, OperationResult result, BatchIndex index)
    {
        WriteObject(buffer, result, index);
        buffer.EndText();
        buffer.Append("\n"u8);
    }
}
