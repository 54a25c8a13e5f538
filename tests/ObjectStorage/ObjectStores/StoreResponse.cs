using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>Writes the responses of the object store.</summary>
internal sealed class StoreResponse(HttpContext context)
{
    private static readonly XNamespace s_namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static XElement Element(string name, params object?[] content) => new(s_namespace + name, content);

    public async Task RefuseAsync(HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await WriteAsync(new XElement("Error", new XElement("Code", code), new XElement("Message", "Refused by the test.")));
        }
    }

    public async Task WriteAsync(XElement element)
    {
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{element}");
    }
}
