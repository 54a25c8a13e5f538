using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Compiles factories that create input classes from coerced fields: by the constructor whose parameters match its properties by name, then by setting the
/// other properties that are present.
/// </summary>
internal static class InputFactory
{
    /// <summary>Returns the constructor with the most parameters, all of which match properties by name; null if there is no such constructor.</summary>
    public static ConstructorInfo? FindConstructor(Type type)
    {
        var properties = type.GetProperties().Select(static property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetConstructors()
            .Where(constructor => constructor.GetParameters().All(parameter => properties.Contains(parameter.Name!)))
            .MaxBy(static constructor => constructor.GetParameters().Length);
    }

    /// <summary>Compiles the factory.</summary>
    public static Func<InputObjectValue, object> Compile(InputTypeDescriptor descriptor)
    {
        var input = Expression.Parameter(typeof(InputObjectValue), "input");
        var constructor = FindConstructor(descriptor.ClrType);
        var parameters = constructor?.GetParameters() ?? [];
        var made = Expression.Variable(descriptor.ClrType, "made");
        Expression create = constructor is null
            ? Expression.New(descriptor.ClrType)
            : Expression.New(constructor, parameters.Select(parameter => ReadParameter(input, parameter, Find(descriptor, parameter))));

        List<Expression> body = [Expression.Assign(made, create)];
        foreach (var field in descriptor.Fields)
        {
            if (field.Property is not { SetMethod.IsPublic: true } property || parameters.Any(parameter => IsFor(parameter, property)))
            {
                continue;
            }
            // An absent member keeps the initial value that the class assigns.
            body.Add(
                Expression.IfThen(
                    Expression.Call(input, nameof(InputObjectValue.ContainsKey), null, Expression.Constant(field.Name)),
                    Expression.Assign(
                        Expression.Property(made, property),
                        Read(input, field.Name, property.PropertyType, Expression.Default(property.PropertyType))
                    )
                )
            );
        }

        body.Add(Expression.Convert(made, typeof(object)));
        return Expression.Lambda<Func<InputObjectValue, object>>(Expression.Block([made], body), input).Compile();
    }

    private static bool IsFor(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);

    private static ArgumentDescriptor? Find(InputTypeDescriptor descriptor, ParameterInfo parameter) =>
        descriptor.Fields.FirstOrDefault(field => field.Property is { } property && IsFor(parameter, property));

    private static Expression ReadParameter(Expression input, ParameterInfo parameter, ArgumentDescriptor? field)
    {
        var absent = ResolverCompiler.Default(parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null);
        return field is null ? absent : Read(input, field.Name, parameter.ParameterType, absent);
    }

    private static MethodCallExpression Read(Expression input, string name, Type type, Expression absent) =>
        ResolverCompiler.IsOptional(type)
            ? Expression.Call(typeof(InputValues), nameof(InputValues.ReadOptionalField), type.GetGenericArguments(), input, Expression.Constant(name))
            : Expression.Call(typeof(InputValues), nameof(InputValues.ReadField), [type], input, Expression.Constant(name), absent);
}
