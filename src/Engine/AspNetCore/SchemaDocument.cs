using System.Text;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The schema in the schema definition language, printed once.</summary>
internal sealed class SchemaDocument(RequestExecutor executor)
{
    private readonly Lazy<byte[]> _text = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema)));

    /// <summary>Writes the text to a response.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.ContentLength = _text.Value.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(_text.Value, context.RequestAborted);
        }
    }
}
