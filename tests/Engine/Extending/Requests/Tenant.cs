using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: tenant
/// <summary>The tenant of a request, taken from a header.</summary>
public sealed record Tenant(string Name)
{
    private const string Header = "X-Tenant";
    private const string Key = "tenant";

    // Request middleware: copies the header to the values that resolvers can read.
    public static ExecutionDelegate Read(ExecutionDelegate next) =>
        context =>
        {
            if (context.GetHttpContext()?.Request.Headers[Header] is [{ Length: > 0 } name])
            {
                context.ContextData[Key] = new Tenant(name);
            }
            return next(context);
        };

    // Called for resolver parameters of this type.
    public static Tenant Of(ResolverContext context) =>
        context.ContextData.TryGetValue(Key, out var tenant)
            ? (Tenant)tenant!
            : throw new GraphQLException(new GraphQLError { Message = $"The header {Header} is missing.", Code = "TENANT_MISSING" });
}
// docs: end
