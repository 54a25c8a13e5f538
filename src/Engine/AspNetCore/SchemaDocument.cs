using System.Text;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The schema in the schema definition language, printed once.</summary>
internal sealed class SchemaDocument(RequestExecutor executor)
{
    private readonly Lazy<byte[]> _text = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema)));
    private readonly Lazy<byte[]> _semanticText = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.PrintSemanticNonNull(executor.Schema)));

    /// <summary>Writes the text to a response.</summary>
    public Task WriteAsync(HttpContext context) => WriteAsync(context, _text.Value);

    /// <summary>Writes the text for clients that handle errors, with <c>@semanticNonNull</c>, to a response.</summary>
    public Task WriteSemanticNonNullAsync(HttpContext context) => WriteAsync(context, _semanticText.Value);

    private static async Task WriteAsync(HttpContext context, byte[] text)
    {
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.ContentLength = text.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(text, context.RequestAborted);
        }
    }
}
