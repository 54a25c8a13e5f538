using System.Globalization;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the parameters of <c>@http</c>, which set the variables of an operation.</summary>
internal sealed class HttpParameterReader(GraphQLSchema schema, OperationDefinitionNode operation, List<PublishedDocumentProblem> problems)
{
    private const string Variable = ":$";

    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>Returns whether a parameter sets the variable as a whole.</summary>
    public bool Sets(string variable) => _targets.ContainsKey(variable);

    /// <summary>Returns whether a parameter sets the variable or a field in it.</summary>
    public bool SetsPartOf(string variable) => _targets.Keys.Any(target => target == variable || target.StartsWith($"{variable}.", StringComparison.Ordinal));

    /// <summary>Reads the parameters of the query string.</summary>
    public QueryParameters ReadQuery(IReadOnlyList<StringValueNode> texts, IReadOnlyList<StringValueNode> commaSeparated, IReadOnlyList<StringValueNode> json)
    {
        var query = new QueryParameters();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.Value.IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 ? text.Value[..equals] : NameOf(text.Value).Split('*')[0];
            if (!names.Add(name) && query.Switches.All(known => known.Name != name))
            {
                Report(text, PublishingErrors.ParameterTwice(name));
            }
            if (equals > 0)
            {
                ReadFixed(text, name, text.Value[(equals + 1)..], query);
            }
            else if (!NameOf(text.Value).Contains('*', StringComparison.Ordinal))
            {
                var form =
                    commaSeparated.Any(item => item.Value == name) ? HttpParameterForm.CommaSeparated
                    : json.Any(item => item.Value == name) ? HttpParameterForm.Json
                    : HttpParameterForm.Plain;
                if (Read(text, text.Value, form) is { } parameter)
                {
                    query.Values.Add(CheckForm(text, parameter));
                }
            }
        }

        // A page refers to the parameter with its size.
        foreach (
            var text in texts.Where(static text =>
                !text.Value.Contains('=', StringComparison.Ordinal) && NameOf(text.Value).Contains('*', StringComparison.Ordinal)
            )
        )
        {
            ReadPage(text, query);
        }
        ReportUnknown("commaSeparated", commaSeparated, query);
        ReportUnknown("json", json, query);
        return query;
    }

    /// <summary>Reads <c>name</c>, <c>name:$variable</c> or <c>name:$variable.field</c>.</summary>
    public HttpParameter? Read(StringValueNode place, string text, HttpParameterForm form)
    {
        var name = NameOf(text);
        if (name.Length == 0)
        {
            Report(place, PublishingErrors.ParameterWithoutName(text));
            return null;
        }
        var target = name.Length == text.Length ? text : text[(name.Length + Variable.Length)..];
        var parts = name.Length == text.Length ? [text] : target.Split('.');
        if (operation.VariableDefinitions.FirstOrDefault(variable => variable.Variable.Name.Value == parts[0]) is not { } variable)
        {
            Report(place, PublishingErrors.UnknownVariable(name, parts[0]));
            return null;
        }
        var type = schema.FindType(variable.Type)!;
        var description = variable.Description?.Value;
        var isRequired = type.IsNonNull() && variable.DefaultValue is null;
        foreach (var field in parts.Skip(1))
        {
            if (type.NullableType() is not InputObjectType input || !input.Fields.TryGet(field, out var definition))
            {
                Report(place, PublishingErrors.UnknownField(name, type.NullableType().ToString()!, field));
                return null;
            }
            type = definition.Type;
            description = definition.Description;
            isRequired &= definition.IsRequired;
        }
        if (_targets.FirstOrDefault(other => Overlaps(other.Key, target)) is { Value: { } other })
        {
            Report(place, PublishingErrors.SetTwice(name, other));
        }
        _targets[target] = name;
        return new HttpParameter
        {
            Name = name,
            Variable = parts[0],
            Fields = parts[1..],
            Type = type,
            Form = form,
            IsRequired = isRequired,
            DefaultValue = parts.Length == 1 ? variable.DefaultValue : null,
            Description = description,
        };
    }

    private static string NameOf(string text) => text.IndexOf(Variable, StringComparison.Ordinal) is var colon and >= 0 ? text[..colon] : text;

    private static bool Overlaps(string target, string other) =>
        $"{target}.".StartsWith($"{other}.", StringComparison.Ordinal) || $"{other}.".StartsWith($"{target}.", StringComparison.Ordinal);

    /// <summary>Reads <c>name=value</c>, <c>name=*</c> or <c>name=value:$variable</c>.</summary>
    private void ReadFixed(StringValueNode place, string name, string text, QueryParameters query)
    {
        var value = NameOf(text);
        if (value.Length == text.Length)
        {
            query.Fixed.Add(new FixedParameter(name, value == "*" ? null : value));
        }
        else if (Read(place, $"{name}{text[value.Length..]}", HttpParameterForm.Plain) is { } parameter)
        {
            if (parameter.Type.NullableType() != BuiltInScalars.Boolean)
            {
                Report(place, PublishingErrors.NotBoolean(name, parameter.Type.ToString()!));
            }
            query.Switches.Add(new HttpSwitch(name, value, parameter.Variable, parameter.Description));
        }
    }

    /// <summary>Reads <c>name*size:$variable</c>.</summary>
    private void ReadPage(StringValueNode place, QueryParameters query)
    {
        if (NameOf(place.Value).Split('*') is not [{ Length: > 0 } name, var sizeName])
        {
            Report(place, PublishingErrors.ParameterWithoutName(place.Value));
            return;
        }
        if (
            query.Values.Find(parameter => parameter.Name == sizeName) is not { DefaultValue: IntValueNode size }
            || !int.TryParse(size.Value, CultureInfo.InvariantCulture, out var defaultSize)
        )
        {
            Report(place, PublishingErrors.PageWithoutSize(name, sizeName));
            return;
        }
        if (Read(place, $"{name}{place.Value[NameOf(place.Value).Length..]}", HttpParameterForm.Plain) is { } parameter)
        {
            if (parameter.Type.NullableType() != BuiltInScalars.String || parameter.Fields.Count > 0)
            {
                Report(place, PublishingErrors.NotACursor(name, parameter.Type.ToString()!));
            }
            query.Page = new HttpPage(name, sizeName, defaultSize, parameter.Variable);
        }
    }

    private HttpParameter CheckForm(StringValueNode place, HttpParameter parameter)
    {
        var type = parameter.Type.ToString()!;
        if (parameter.Form == HttpParameterForm.CommaSeparated && !parameter.Type.IsList())
        {
            Report(place, PublishingErrors.NotAList(parameter.Name, type));
        }
        if (parameter.Form == HttpParameterForm.Json)
        {
            return parameter;
        }
        if (parameter.Type.NullableType() is ListType list && (list.ElementType.IsList() || list.ElementType.NamedType() is InputObjectType))
        {
            Report(place, PublishingErrors.ListOfLists(parameter.Name, type));
        }
        return parameter.Type.NamedType() is InputObjectType ? parameter with { Form = HttpParameterForm.Json } : parameter;
    }

    private void ReportUnknown(string argument, IReadOnlyList<StringValueNode> names, QueryParameters query)
    {
        foreach (var name in names.Where(name => query.Values.TrueForAll(parameter => parameter.Name != name.Value)))
        {
            Report(name, PublishingErrors.NoSuchParameter(argument, name.Value));
        }
    }

    private void Report(StringValueNode place, string message) => problems.Add(PublishedDocumentProblem.At(place, message));
}
