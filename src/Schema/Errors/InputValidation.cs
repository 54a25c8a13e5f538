using System.Net.Mail;
using System.Text;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>
/// Validates the input of a mutation and collects all errors to return them at once. The checks return the text to store; it must not be used if
/// <see cref="ThrowIfAny" /> throws.
/// </summary>
internal sealed class InputValidation
{
    private readonly List<ValidationException> _problems = [];

    /// <summary>Checks multi-line text: it must not be blank. It is stored unchanged.</summary>
    public string Text(string value, string field, int maximum)
    {
        CheckText(value, field, maximum);
        return value;
    }

    /// <summary>Checks multi-line text that may be null.</summary>
    public string? OptionalText(string? value, string field, int maximum) => value is null ? null : Text(value, field, maximum);

    /// <summary>Checks a name or title: it must not be blank. It is stored without leading and trailing white space.</summary>
    public string Line(string value, string field, int maximum)
    {
        var line = value.Trim();
        CheckText(line, field, maximum);
        return line;
    }

    /// <summary>Checks a name or title that may be null.</summary>
    public string? OptionalLine(string? value, string field, int maximum) => value is null ? null : Line(value, field, maximum);

    /// <summary>Checks an absolute http or https URL.</summary>
    public string Url(Uri value, string field, int maximum)
    {
        if (!value.IsAbsoluteUri || (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps))
        {
            Add(DomainErrors.NotUrl(field));
        }
        else
        {
            CheckText(value.OriginalString, field, maximum);
        }
        return value.OriginalString;
    }

    /// <summary>Checks an absolute http or https URL that may be null.</summary>
    public string? OptionalUrl(Uri? value, string field, int maximum) => value is null ? null : Url(value, field, maximum);

    /// <summary>Checks an e-mail address. It is stored without leading and trailing white space.</summary>
    public string Email(string value, string field)
    {
        var address = value.Trim();
        if (!IsEmail(address))
        {
            Add(DomainErrors.NotEmail(field));
        }
        return address;
    }

    /// <summary>Returns whether the text looks like an e-mail address: a local part, <c>@</c>, and a domain with a dot.</summary>
    public static bool IsEmail(string address) =>
        address.Length <= TextLimits.Email
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';')
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.')
        && !parsed.Host.StartsWith('.')
        && !parsed.Host.EndsWith('.')
        && !parsed.Host.Contains("..")
        && parsed.Host[0] != '[';

    /// <summary>Checks a new password and its repetition.</summary>
    public void NewPassword(string password, string repetition, string field, string repetitionField)
    {
        if (password.Length < PasswordLimits.MinimumLength)
        {
            Add(DomainErrors.TooShort(field, PasswordLimits.MinimumLength));
        }
        if (password.Length > PasswordLimits.MaximumLength)
        {
            Add(DomainErrors.TooLong(field, PasswordLimits.MaximumLength));
        }
        if (string.IsNullOrWhiteSpace(password))
        {
            Add(DomainErrors.Blank(field));
        }
        if (!string.Equals(password, repetition, StringComparison.Ordinal))
        {
            Add(DomainErrors.PasswordsDiffer(repetitionField));
        }
    }

    /// <summary>Checks a field of a partial update that may be omitted but not null. Returns the checked value, or null if the field is omitted.</summary>
    public string? Present<T>(Optional<T> value, string field, Func<T, string> check)
        where T : class
    {
        if (value.IsEmpty)
        {
            return null;
        }
        if (value.Value is { } given)
        {
            return check(given);
        }
        Add(DomainErrors.Required(field));
        return null;
    }

    /// <summary>Checks that a field of a partial update, which may be omitted, is not null. Returns the value, or null if the field is omitted.</summary>
    public T? PresentValue<T>(Optional<T?> value, string field)
        where T : struct
    {
        NotNull(value, field);
        return value.Value;
    }

    /// <summary>Checks that a field of a partial update, which may be omitted, is not null.</summary>
    public void NotNull<T>(Optional<T> value, string field)
    {
        if (value is { HasValue: true, Value: null })
        {
            Add(DomainErrors.Required(field));
        }
    }

    /// <summary>Checks that a list has at most the given number of items.</summary>
    public void Count<T>(IReadOnlyCollection<T> items, string field, int maximum)
    {
        if (items.Count > maximum)
        {
            Add(DomainErrors.TooMany(field, maximum));
        }
    }

    /// <summary>Adds an error that the caller has found.</summary>
    public void Add(ValidationException problem) => _problems.Add(problem);

    /// <summary>Adds an error unless the condition is true.</summary>
    public void Require(bool condition, Func<ValidationException> problem)
    {
        if (!condition)
        {
            Add(problem());
        }
    }

    /// <summary>Throws the collected errors, if any.</summary>
    /// <exception cref="ValidationException">There is exactly one error.</exception>
    /// <exception cref="AggregateException">There are several errors; the exception contains one <see cref="ValidationException" /> for each.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count == 1)
        {
            throw _problems[0];
        }
        if (_problems.Count > 1)
        {
            throw new AggregateException(_problems);
        }
    }

    private void CheckText(string value, string field, int maximum)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(DomainErrors.Blank(field));
        }
        else if (!IsStorable(value))
        {
            Add(DomainErrors.NotText(field));
        }
        else if (LengthOf(value) is var length && length > maximum)
        {
            Add(DomainErrors.TooLong(field, maximum, length));
        }
    }

    /// <summary>Returns the number of Unicode code points, which the databases count as well.</summary>
    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    // A lone surrogate cannot be encoded in UTF-8, and PostgreSQL does not accept U+0000.
    private static bool IsStorable(string value)
    {
        if (value.Contains('\0'))
        {
            return false;
        }
        for (var rest = value.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[consumed..];
        }

        return true;
    }
}
