using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Reads the variables of an operation from the path, the query string and the body of a request, and collects all mistakes.</summary>
internal sealed class VariableReader(RestRoute route)
{
    private const string Path = "path";
    private const string Query = "query";
    private const string Body = "body";

    private readonly JsonObject _variables = [];
    private readonly List<ParameterError> _errors = [];
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>The variables read so far, as JSON.</summary>
    public JsonObject Variables => _variables;

    /// <summary>The mistakes found so far.</summary>
    public IReadOnlyList<ParameterError> Errors => _errors;

    /// <summary>Reads the parameters of the path.</summary>
    public void ReadPath(IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            Set(route.PathParameters[i], Path, new StringValues(values[i]));
        }
    }

    /// <summary>Reads the parameters of the query string. Their names are case-sensitive.</summary>
    public void ReadQuery(IQueryCollection query)
    {
        var sent = new Dictionary<string, StringValues>(query, StringComparer.Ordinal);
        foreach (var parameter in route.Http.QueryParameters)
        {
            if (sent.Remove(parameter.Name, out var values) && !(values is [null or ""] && !TextValue.CanBeEmpty(parameter.Type)))
            {
                Set(parameter, Query, values);
            }
            else if (parameter.IsRequired)
            {
                Fail(parameter.Variable, Query, parameter.Name, RestErrors.Missing(parameter.Name));
            }
        }
        foreach (var group in route.Http.Switches.GroupBy(static known => known.Name, StringComparer.Ordinal))
        {
            ReadSwitches([.. group], sent.Remove(group.Key, out var values) ? values : default);
        }
        foreach (var parameter in route.Http.FixedParameters)
        {
            if (sent.Remove(parameter.Name, out var values) && parameter.Value is { } only && values.Any(value => value != only))
            {
                Fail(null, Query, parameter.Name, RestErrors.NotValid(parameter.Name, RestErrors.NotFixed(only)));
            }
        }
        if (route.Http.Page is { } page && sent.Remove(page.Name, out var number) && number is not [""])
        {
            ReadPage(page, number, query);
        }
        foreach (var name in sent.Keys)
        {
            var known = name.EndsWith("[]", StringComparison.Ordinal)
                ? route.Http.QueryParameters.FirstOrDefault(parameter => parameter.Name == name[..^2])
                : null;
            Fail(null, Query, name, known is null ? RestErrors.Unknown(name, QueryNames()) : RestErrors.UnknownList(name, known.Name));
        }
    }

    /// <summary>Reads the JSON of the body. Null if the request has no body.</summary>
    public void ReadBody(JsonNode? body)
    {
        if (route.Http.BodyVariables.Count == 0)
        {
            if (body is not null)
            {
                Fail(null, Body, null, RestErrors.BodyUnexpected);
            }
        }
        else if (route.Http.BodyVariable is { } whole)
        {
            ReadWhole(whole, body);
        }
        else if (body is null or JsonObject)
        {
            ReadMembers((JsonObject?)body ?? []);
        }
        else
        {
            Fail(null, Body, null, RestErrors.BodyNotAnObject);
        }
    }

    /// <summary>Adds the mistakes that only the types of the variables show.</summary>
    public void AddErrors(IEnumerable<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            var variable = error.Extensions?.TryGetValue("variable", out var name) == true ? name as string : null;
            if (variable is not null && _failed.Contains(variable))
            {
                continue;
            }
            var (place, parameter) = FindParameter(variable, error);
            var message = parameter is not null && error.InputProblem is { } problem ? RestErrors.NotValid(parameter, problem) : error.Message;
            _errors.Add(new ParameterError(place, parameter, message));
        }
    }

    private (string In, string? Name) FindParameter(string? variable, GraphQLError error)
    {
        var path = error.Extensions?.TryGetValue("inputPath", out var value) == true && value is IEnumerable<object> keys ? keys.ToList() : [];
        if (route.PathParameters.FirstOrDefault(IsSource) is { } ofPath)
        {
            return (Path, ofPath.Name);
        }
        if (route.Http.QueryParameters.FirstOrDefault(IsSource) is { } ofQuery)
        {
            return (Query, ofQuery.Name);
        }
        return route.Http.Page?.Variable == variable ? (Query, route.Http.Page!.Name) : (Body, variable);

        bool IsSource(HttpParameter parameter) =>
            parameter.Variable == variable && parameter.Fields.Zip(path).All(static pair => pair.Second is string name && pair.First == name);
    }

    private void Set(HttpParameter parameter, string place, StringValues values)
    {
        try
        {
            var value = Convert(parameter, values);
            var target = _variables;
            var names = (string[])[parameter.Variable, .. parameter.Fields];
            foreach (var name in names[..^1])
            {
                if (target[name] is not JsonObject inner)
                {
                    target[name] = inner = [];
                }
                target = inner;
            }
            target[names[^1]] = value;
        }
        catch (FormatException exception)
        {
            var isList =
                parameter.Type.IsList()
                && parameter.Form == HttpParameterForm.Plain
                && values.Any(static value => value!.Contains(',', StringComparison.Ordinal));
            Fail(
                parameter.Variable,
                place,
                parameter.Name,
                isList ? RestErrors.NotValidList(parameter.Name, exception.Message) : RestErrors.NotValid(parameter.Name, exception.Message)
            );
        }
    }

    private static JsonNode? Convert(HttpParameter parameter, StringValues values)
    {
        if (parameter.Form == HttpParameterForm.Json)
        {
            return SentJson.ParseParameter(Single(parameter, values));
        }
        if (!parameter.Type.IsList())
        {
            return TextValue.Convert(parameter.Type, Single(parameter, values));
        }
        var texts = parameter.Form == HttpParameterForm.CommaSeparated ? Single(parameter, values).Split(',') : (string?[])values!;
        var items = new JsonArray();
        foreach (var text in texts)
        {
            items.Add(TextValue.Convert(parameter.Type, text ?? ""));
        }
        return items;
    }

    private static string Single(HttpParameter parameter, StringValues values) =>
        values.Count == 1 ? values[0]! : throw new FormatException(RestErrors.Repeated);

    private void ReadSwitches(List<HttpSwitch> switches, StringValues values)
    {
        var sent = values.SelectMany(static value => value!.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        foreach (var known in switches)
        {
            _variables[known.Variable] = sent.Remove(known.Value);
        }

        // Fixed values of the same parameter are accepted as well.
        var name = switches[0].Name;
        var others = route.Http.FixedParameters.Where(parameter => parameter.Name == name).Select(static parameter => parameter.Value).ToList();
        foreach (var value in sent.Where(value => !others.Contains(value) && !others.Contains(null)))
        {
            Fail(null, Query, name, RestErrors.NotValid(name, RestErrors.NotASwitch(value, [.. switches.Select(static known => known.Value), .. others!])));
        }
    }

    private void ReadPage(HttpPage page, StringValues values, IQueryCollection query)
    {
        var size = query.TryGetValue(page.SizeName, out var sent) && sent is not [null or ""] ? sent.ToString() : $"{page.DefaultSize}";
        if (TryParse(values.ToString(), out var number) && TryParse(size, out var count))
        {
            if (number > 1)
            {
                _variables[page.Variable] = string.Create(CultureInfo.InvariantCulture, $"{HttpPage.CursorPrefix}{(number - 1) * count}");
            }
        }
        else
        {
            Fail(page.Variable, Query, page.Name, RestErrors.NotValid(page.Name, RestErrors.NotAPage(page)));
        }

        static bool TryParse(string text, out long number) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < int.MaxValue;
    }

    private void ReadWhole(string variable, JsonNode? body)
    {
        if (body is null)
        {
            if (route.IsRequired(variable))
            {
                Fail(variable, Body, null, RestErrors.BodyMissing);
            }
            return;
        }
        if (_variables[variable] is JsonObject ofParameters && body is JsonObject members)
        {
            foreach (var (name, value) in ofParameters.ToList())
            {
                ofParameters.Remove(name);
                members[name] = value;
            }
        }
        _variables[variable] = body;
    }

    private void ReadMembers(JsonObject body)
    {
        foreach (var (name, value) in body.ToList())
        {
            if (route.Http.BodyVariables.Contains(name))
            {
                body.Remove(name);
                _variables[name] = value;
            }
            else
            {
                Fail(null, Body, name, RestErrors.UnknownMember(name, route.Http.BodyVariables));
            }
        }
        foreach (var name in route.Http.BodyVariables.Where(name => !_variables.ContainsKey(name) && route.IsRequired(name)))
        {
            Fail(name, Body, name, RestErrors.MissingMember(name));
        }
    }

    /// <summary>Returns the names of all parameters that the query string can have, each once.</summary>
    private List<string> QueryNames() =>
        [
            .. route
                .Http.QueryParameters.Select(static parameter => parameter.Name)
                .Concat(route.Http.Switches.Select(static known => known.Name))
                .Concat(route.Http.Page is { } page ? [page.Name] : [])
                .Concat(route.Http.FixedParameters.Select(static parameter => parameter.Name))
                .Distinct(StringComparer.Ordinal),
        ];

    private void Fail(string? variable, string place, string? name, string message)
    {
        _errors.Add(new ParameterError(place, name, message));
        if (variable is not null)
        {
            _failed.Add(variable);
        }
    }
}
