using System.Collections;
using System.Reflection;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Reads directive classes (<see cref="DirectiveTypeAttribute" />) and their instances.</summary>
internal static class DirectiveClass
{
    private static readonly string[] s_suffixes = ["Attribute", "Directive"];

    /// <summary>Returns whether a class is a directive.</summary>
    public static bool Is(Type type) => type.IsDefined(typeof(DirectiveTypeAttribute), false);

    /// <summary>Returns the directive's name; that of <c>UpperCaseAttribute</c> is <c>upperCase</c>.</summary>
    public static string GetName(Type type)
    {
        if (type.GetCustomAttribute<DirectiveTypeAttribute>(false)?.Name is { } given)
        {
            return given;
        }
        var suffix = s_suffixes.FirstOrDefault(suffix => type.Name.Length > suffix.Length && type.Name.EndsWith(suffix, StringComparison.Ordinal));
        return NamingConventions.ToCamelCase(suffix is null ? type.Name : type.Name[..^suffix.Length]);
    }

    /// <summary>Returns the arguments: the properties that are set by the constructor or a setter.</summary>
    public static IEnumerable<(PropertyInfo Property, ParameterInfo? Parameter)> ArgumentsOf(Type type)
    {
        var parameters = InputFactory.FindConstructor(type)?.GetParameters() ?? [];
        foreach (var property in ClrMembers.PropertiesOf(type).Where(static property => property.DeclaringType != typeof(Attribute)))
        {
            var parameter = Array.Find(parameters, parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (parameter is not null || property.SetMethod?.IsPublic == true)
            {
                yield return (property, parameter);
            }
        }
    }

    /// <summary>Applies a directive; see <see cref="AppliedDirectiveExtensions.Of" />.</summary>
    public static AppliedDirective Apply(object directive)
    {
        var type = directive.GetType();
        if (!Is(type))
        {
            throw new ArgumentException(CodeFirstErrors.NoDirective(type), nameof(directive));
        }

        var arguments = new List<ArgumentNode>();
        foreach (var (property, parameter) in ArgumentsOf(type))
        {
            var value = property.GetValue(directive);
            var isDefault = DeclaredDefaults.Of(property, parameter) is { } declared ? declared.Equals(value) : value is null;
            if (!isDefault)
            {
                arguments.Add(new ArgumentNode(new NameNode(NamingConventions.GetFieldName(property)), ToLiteral(value, property)));
            }
        }

        return new AppliedDirective(GetName(type), arguments);
    }

    private static ValueNode ToLiteral(object? value, PropertyInfo property) =>
        value switch
        {
            null => new NullValueNode(),
            Enum member => new EnumValueNode(NamingConventions.GetEnumValueName(member.GetType().GetField(member.ToString()) ?? throw NoLiteral(property))),
            IEnumerable items and not (string or byte[]) => new ListValueNode([.. items.Cast<object?>().Select(item => ToLiteral(item, property))]),
            _ => ScalarBindings.Find(value.GetType())?.ToLiteral(value) ?? throw NoLiteral(property),
        };

    private static NotSupportedException NoLiteral(PropertyInfo property) => new(CodeFirstErrors.DirectiveArgumentNotLiteral(property));
}
