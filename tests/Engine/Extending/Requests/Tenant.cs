using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: tenant
/// <summary>Who a request belongs to: what its header says.</summary>
public sealed record Tenant(string Name)
{
    private const string Header = "X-Tenant";
    private const string Key = "tenant";

    // Request middleware: puts what the HTTP request says where resolvers find it.
    public static ExecutionDelegate Read(ExecutionDelegate next) =>
        context =>
        {
            if (context.GetHttpContext()?.Request.Headers[Header] is [{ Length: > 0 } name])
            {
                context.ContextData[Key] = new Tenant(name);
            }
            return next(context);
        };

    // Resolvers that have a parameter of this type call it.
    public static Tenant Of(ResolverContext context) =>
        context.ContextData.TryGetValue(Key, out var tenant)
            ? (Tenant)tenant!
            : throw new GraphQLException(new GraphQLError { Message = $"The header {Header} is missing.", Code = "TENANT_MISSING" });
}
// docs: end
