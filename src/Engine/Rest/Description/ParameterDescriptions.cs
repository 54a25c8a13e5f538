using System.Text.Json.Nodes;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Describes parameters by OpenAPI's parameter objects.</summary>
internal static class ParameterDescriptions
{
    /// <summary>Describes a parameter that sets a variable.</summary>
    /// <param name="input">The parameter.</param>
    /// <param name="schema">The description of its type.</param>
    public static JsonObject Of(DescribedInput input, JsonObject schema)
    {
        var parameter = new JsonObject { ["name"] = input.Name, ["in"] = input.In };
        if (schema["description"] is { } description)
        {
            schema.Remove("description");
            parameter["description"] = description;
        }
        if (input.Parameter.IsRequired)
        {
            parameter["required"] = true;
        }
        if (input.Parameter.Form == HttpParameterForm.Json)
        {
            parameter["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
            return parameter;
        }
        if (input.Parameter.Form == HttpParameterForm.CommaSeparated)
        {
            parameter["explode"] = false;
        }
        parameter["schema"] = schema;
        return parameter;
    }

    /// <summary>Describes the parameters that set variables in another way, and those that set none.</summary>
    public static IEnumerable<JsonObject> OfOthers(HttpRoute route)
    {
        foreach (var group in route.Switches.GroupBy(static known => known.Name, StringComparer.Ordinal))
        {
            yield return OfSwitches(group.Key, [.. group]);
        }
        if (route.Page is { } page)
        {
            yield return new JsonObject
            {
                ["name"] = page.Name,
                ["in"] = "query",
                ["description"] = $"The number of the page. Each has as many items as `{page.SizeName}` says.",
                ["schema"] = new JsonObject
                {
                    ["type"] = "integer",
                    ["minimum"] = 1,
                    ["default"] = 1,
                },
            };
        }
        foreach (var parameter in route.FixedParameters)
        {
            yield return OfFixed(parameter);
        }
    }

    /// <summary>Describes the header of POST requests without a body.</summary>
    /// <param name="isRequired">Whether no request can have a body.</param>
    public static JsonObject OfPreflight(bool isRequired)
    {
        var parameter = new JsonObject
        {
            ["name"] = PreflightHeader.Name,
            ["in"] = "header",
            ["description"] = "Any value. Required without a body, unless the Content-Type is `application/json`.",
        };
        if (isRequired)
        {
            parameter["required"] = true;
        }
        parameter["schema"] = new JsonObject { ["type"] = "string", ["default"] = "1" };
        return parameter;
    }

    private static JsonObject OfSwitches(string name, List<HttpSwitch> switches)
    {
        var values = new JsonArray([.. switches.Select(static known => JsonValue.Create(known.Value))]);
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = string.Join(
                '\n',
                switches.Where(static known => known.Description is not null).Select(static known => $"- `{known.Value}`: {known.Description}")
            ),
            ["explode"] = false,
            ["schema"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string", ["enum"] = values },
            },
        };
    }

    private static JsonObject OfFixed(FixedParameter parameter)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (parameter.Value is not null)
        {
            schema["const"] = parameter.Value;
        }
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["description"] = "Accepted, but has no effect.",
            ["schema"] = schema,
        };
    }
}
