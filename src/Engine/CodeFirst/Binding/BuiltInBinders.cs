using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Binders for the parameters that every resolver can have in addition to arguments.</summary>
internal static class BuiltInBinders
{
    /// <summary>Returns the binders, in the order in which they are asked; the binder of services is the last one.</summary>
    public static IReadOnlyList<IParameterBinder> All(IServiceProviderIsService? services) =>
        [
            new BuiltInBinder(static parameter => parameter.IsDefined(typeof(ParentAttribute)), Parent),
            new BuiltInBinder(static parameter => parameter.IsDefined(typeof(EventMessageAttribute)), EventMessage),
            new BuiltInBinder(static parameter => parameter.ParameterType == typeof(ResolverContext), static (_, context) => context, keepsContext: true),
            OfType<CancellationToken>(nameof(ResolverContext.RequestAborted)),
            OfType<ClaimsPrincipal>(nameof(ResolverContext.User)),
            OfType<IServiceProvider>(nameof(ResolverContext.Services)),
            OfType<ISelection>(nameof(ResolverContext.Selection)),
            OfType<GraphQLSchema>(nameof(ResolverContext.Schema)),
            OfType<ResponsePath>(nameof(ResolverContext.Path)),
            new BuiltInBinder(static parameter => typeof(IDataLoader).IsAssignableFrom(parameter.ParameterType), DataLoader),
            new BuiltInBinder(parameter => IsService(parameter, services), Service),
        ];

    private static BuiltInBinder OfType<T>(string property) =>
        new(static parameter => parameter.ParameterType == typeof(T), (_, context) => Expression.Property(context, typeof(ResolverContext), property));

    private static UnaryExpression Parent(ParameterInfo parameter, Expression context) =>
        Expression.Convert(Expression.Property(context, typeof(ResolverContext), nameof(ResolverContext.ParentValue)), parameter.ParameterType);

    private static UnaryExpression EventMessage(ParameterInfo parameter, Expression context) =>
        Expression.Convert(Expression.Property(context, typeof(ResolverContext), nameof(ResolverContext.EventMessage)), parameter.ParameterType);

    private static MethodCallExpression DataLoader(ParameterInfo parameter, Expression context) =>
        Expression.Call(context, nameof(ResolverContext.GetDataLoader), [parameter.ParameterType], Expression.Constant(null));

    private static MethodCallExpression Service(ParameterInfo parameter, Expression context) =>
        Expression.Call(
            typeof(BuiltInBinders),
            nameof(GetService),
            [parameter.ParameterType],
            Expression.Property(context, typeof(ResolverContext), nameof(ResolverContext.Services)),
            Expression.Constant(parameter.GetCustomAttribute<ServiceAttribute>()?.Key, typeof(string))
        );

    private static T GetService<T>(IServiceProvider services, string? key)
    {
        var service = key is null ? services.GetService(typeof(T)) : (services as IKeyedServiceProvider)?.GetKeyedService(typeof(T), key);
        return service is T found ? found : throw new InvalidOperationException(CodeFirstErrors.ServiceMissing(typeof(T)));
    }

    // An interface or abstract class can never be created from an input, so it must be a service.
    private static bool IsService(ParameterInfo parameter, IServiceProviderIsService? services)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ServiceAttribute)))
        {
            return true;
        }
        if (
            type.IsValueType
            || type == typeof(string)
            || type == typeof(Uri)
            || ClrTypeReader.GetElementType(type) is not null
            || parameter.GetCustomAttributes().Any(IsInputAttribute)
        )
        {
            return false;
        }
        return type.IsInterface || type.IsAbstract || services?.IsService(type) == true;
    }

    private static bool IsInputAttribute(Attribute attribute) => attribute is IGlobalIdAttribute or GraphQLTypeAttribute or ITypeReplacementAttribute;

    private sealed class BuiltInBinder(Func<ParameterInfo, bool> canBind, Func<ParameterInfo, Expression, Expression> bind, bool keepsContext = false)
        : IParameterBinder
    {
        public bool KeepsContext { get; } = keepsContext;

        public bool CanBind(ParameterInfo parameter) => canBind(parameter);

        public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context) => bind(parameter, context);
    }
}
