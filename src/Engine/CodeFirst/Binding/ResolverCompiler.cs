using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Compiles methods and properties to resolvers that do not use reflection. Compilation is deferred to the first call, since a process uses only a part of the
/// schema's fields.
/// </summary>
internal sealed class ResolverCompiler(IReadOnlyList<IParameterBinder> binders)
{
    private static readonly PropertyInfo s_parentValue = typeof(ResolverContext).GetProperty(nameof(ResolverContext.ParentValue))!;

    /// <summary>Returns the binder of a parameter; null for an argument.</summary>
    public IParameterBinder? FindBinder(ParameterInfo parameter)
    {
        foreach (var binder in binders)
        {
            if (binder.CanBind(parameter))
            {
                return binder;
            }
        }

        return null;
    }

    /// <summary>Returns a resolver that compiles the member on its first call.</summary>
    public FieldResolver Lazy(MemberInfo member, FieldDescriptor field)
    {
        var resolver = new Lazy<FieldResolver>(() => Compile(member, field), LazyThreadSafetyMode.PublicationOnly);
        return context => resolver.Value(context);
    }

    /// <summary>Returns a resolver that receives the value of one parameter with each call; compiles the method on its first call.</summary>
    public Func<ResolverContext, object?, FieldResult> Lazy(MethodInfo method, FieldDescriptor field, ParameterInfo given)
    {
        var resolver = new Lazy<Func<ResolverContext, object?, FieldResult>>(() => Compile(method, field, given), LazyThreadSafetyMode.PublicationOnly);
        return (context, value) => resolver.Value(context, value);
    }

    /// <summary>Compiles a method that opens an event stream.</summary>
    public Func<ResolverContext, TResult> Compile<TResult>(MethodInfo method, FieldDescriptor field)
    {
        var context = Expression.Parameter(typeof(ResolverContext), "context");
        return Expression.Lambda<Func<ResolverContext, TResult>>(Call(method, context, parameter => Bind(parameter, field, context)), context).Compile();
    }

    private FieldResolver Compile(MemberInfo member, FieldDescriptor field)
    {
        var context = Expression.Parameter(typeof(ResolverContext), "context");
        Expression value = member is PropertyInfo property
            ? Expression.Property(
                property.GetMethod!.IsStatic ? null : Expression.Convert(Expression.Property(context, s_parentValue), property.DeclaringType!),
                property
            )
            : Call((MethodInfo)member, context, parameter => Bind(parameter, field, context));
        return Expression.Lambda<FieldResolver>(ToResult(value), context).Compile();
    }

    private Func<ResolverContext, object?, FieldResult> Compile(MethodInfo method, FieldDescriptor field, ParameterInfo given)
    {
        var context = Expression.Parameter(typeof(ResolverContext), "context");
        var value = Expression.Parameter(typeof(object), "value");
        var call = Call(
            method,
            context,
            parameter =>
                // By position: reflection may create the parameters of a method more than once.
                parameter.Position == given.Position
                    ? Expression.Call(typeof(InputValues), nameof(InputValues.Convert), [parameter.ParameterType], value)
                    : Bind(parameter, field, context)
        );
        return Expression.Lambda<Func<ResolverContext, object?, FieldResult>>(ToResult(call), context, value).Compile();
    }

    private static MethodCallExpression Call(MethodInfo method, Expression context, Func<ParameterInfo, Expression> bind) =>
        Expression.Call(
            method.IsStatic ? null : Expression.Convert(Expression.Property(context, s_parentValue), method.DeclaringType!),
            method,
            method.GetParameters().Select(bind)
        );

    private Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context) =>
        FindBinder(parameter)?.Bind(parameter, field, context) ?? Argument(parameter, field, context);

    private static MethodCallExpression Argument(ParameterInfo parameter, FieldDescriptor field, Expression context)
    {
        var type = parameter.ParameterType;
        var name = Expression.Constant(FindArgument(parameter, field)?.Name ?? NamingConventions.GetArgumentName(parameter));
        List<Expression> arguments = field.ArgumentContainer is { } container ? [context, Expression.Constant(container), name] : [context, name];
        if (IsOptional(type))
        {
            var method = field.ArgumentContainer is null ? nameof(InputValues.ReadOptional) : nameof(InputValues.ReadOptionalMember);
            return Expression.Call(typeof(InputValues), method, type.GetGenericArguments(), [.. arguments]);
        }

        arguments.Add(Default(type, parameter.HasDefaultValue ? parameter.DefaultValue : null));
        return Expression.Call(
            typeof(InputValues),
            field.ArgumentContainer is null ? nameof(InputValues.Read) : nameof(InputValues.ReadMember),
            [type],
            [.. arguments]
        );
    }

    // A method that opens the event stream shares the field's arguments by name.
    private static ArgumentDescriptor? FindArgument(ParameterInfo parameter, FieldDescriptor field) =>
        field.Arguments.FirstOrDefault(argument => argument.Parameter is { } own && own.Position == parameter.Position && own.Member == parameter.Member);

    /// <summary>Returns whether the type is <see cref="Optional{T}" />.</summary>
    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <summary>Returns the expression of a C# default.</summary>
    public static Expression Default(Type type, object? value)
    {
        if (value is null)
        {
            return Expression.Default(type);
        }
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        if (underlying.IsEnum)
        {
            value = Enum.ToObject(underlying, value);
        }
        return Expression.Convert(Expression.Constant(value), type);
    }

    private static MethodCallExpression ToResult(Expression value)
    {
        var type = value.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition)
        {
            if (definition == typeof(Task<>))
            {
                return Expression.Call(typeof(FieldResult), nameof(FieldResult.FromTask), type.GetGenericArguments(), value);
            }
            if (definition == typeof(ValueTask<>))
            {
                return Expression.Call(typeof(FieldResult), nameof(FieldResult.FromValueTask), type.GetGenericArguments(), value);
            }
        }

        return Expression.Call(typeof(FieldResult), nameof(FieldResult.FromValue), null, Expression.Convert(value, typeof(object)));
    }
}
